import { render } from 'preact';
import { Root } from './app/root';

const root = document.getElementById('app');
if (root) {
  root.textContent = '';
  render(<Root />, root);
}
