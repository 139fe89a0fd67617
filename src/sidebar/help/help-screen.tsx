import { LinkedText } from '../ui/linked-text';
import { HELP } from './texts';

/** «Справка»: the way through in five steps, and the usual questions. Needs no server. */
export function HelpScreen() {
  return (
    <>
      <h2>{HELP.heading}</h2>
      <ol class="list">
        {HELP.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <h3>{HELP.questionsHeading}</h3>
      {HELP.questions.map(({ question, answer }) => (
        <details key={question} class="section">
          <summary>{question}</summary>
          <p>
            <LinkedText text={answer} />
          </p>
        </details>
      ))}
    </>
  );
}
