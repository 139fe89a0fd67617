import { NEXT_STEPS } from './texts';

interface NextStepsProps {
  readonly steps: readonly { readonly text: string; readonly onPress: () => void }[];
}

/** «Что дальше»: what a person may go on with. */
export function NextSteps({ steps }: NextStepsProps) {
  return (
    <section>
      <h3>{NEXT_STEPS}</h3>
      <ul class="next-steps">
        {steps.map(({ text, onPress }) => (
          <li key={text}>
            <button type="button" class="link" onClick={onPress}>
              {text}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
