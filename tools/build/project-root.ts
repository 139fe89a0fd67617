export { DIST, PROJECT_ROOT } from '../../host/project-root';
