import type { Job } from '../run/screen';
import { LinkedText } from '../ui/linked-text';
import { HELP } from './texts';

const TOPICS: readonly Job[] = ['fill', 'card', 'audit', 'handOut', 'readiness'];

/** «Справка»: the way through what the person was at, the other jobs, and the usual questions. Needs no server. */
export function HelpScreen({ of }: { readonly of: Job }) {
  const others = TOPICS.filter((topic) => topic !== of);
  return (
    <>
      <h2>{HELP.heading}</h2>
      <h3>{HELP.topics[of].heading}</h3>
      <Steps of={of} />
      {others.map((topic) => (
        <details key={topic} class="section">
          <summary>{HELP.topics[topic].heading}</summary>
          <Steps of={topic} />
        </details>
      ))}
      <h3>{HELP.keysHeading}</h3>
      <p class="hint">{HELP.keysHint}</p>
      <dl class="keys">
        {HELP.keys.map(({ keys, does }) => (
          <div key={keys}>
            <dt>{keys}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
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

function Steps({ of }: { readonly of: Job }) {
  return (
    <ol class="list">
      {HELP.topics[of].steps.map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ol>
  );
}
