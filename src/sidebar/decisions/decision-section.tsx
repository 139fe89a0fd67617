import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { isAsking } from '../../run/call';
import type { Lookup, LookupEvent } from '../../run/lookup-reducer';
import type { OpenDecisions, Question } from '../../shared/decisions';
import { SelectField } from '../ui/field';
import { Notice, Trouble } from '../ui/notice';
import { useFocusOnAdded } from '../ui/row-list';
import { SheetLinks } from '../ui/sheet-links';
import { focusHeading } from '../ui/use-focus';
import { choiceText } from './choice-text';
import { DECISIONS } from './texts';

interface DecisionSectionProps {
  readonly decisions: OpenDecisions;
  /** The sheet whose values they are. */
  readonly sheetId: number;
  readonly action: Lookup;
  readonly dispatchAction: (event: LookupEvent) => void;
  /** The decisions are kept: the sheet is to be checked again. */
  readonly onSaved: () => void;
  /** Shows a sheet. */
  readonly onOpen: (sheetId: number) => void;
}

const STEP = 15;

/** «Требует решения»: each value once, with its rows and what may be chosen; nothing when all is clear. */
export function DecisionSection(props: DecisionSectionProps) {
  const { decisions, sheetId, action, dispatchAction } = props;
  const { questions, notices } = decisions;
  const [chosen, setChosen] = useState<{ readonly [key: string]: string }>({});
  const [shown, setShown] = useState(STEP);
  const [saving, setSaving] = useState(false);
  const [tooEarly, setTooEarly] = useState(false);
  const fields = useRef<HTMLDivElement>(null);
  const askedForMore = useFocusOnAdded(fields, Math.min(shown, questions.length));
  const asking = isAsking(action);
  useEffect(() => {
    if (!saving || asking) return;
    setSaving(false);
    if (!action.failure && action.reply?.name === 'saveDecisions') props.onSaved();
  }, [saving, asking]);
  const isChosen = Object.values(chosen).some((choice) => choice !== '');
  const save = () => {
    setTooEarly(!isChosen);
    if (asking || !isChosen) return;
    const entries = questions.map(({ key, subject, value, rows, choices }) => ({
      subject,
      value,
      choice: chosen[key] ?? '',
      rows,
      choices,
    }));
    dispatchAction({ type: 'ask', call: { name: 'saveDecisions', request: { sheetId, entries } } });
    setSaving(true);
  };
  const kept =
    action.reply?.name === 'saveDecisions' && action.reply.answer.ok ? action.reply.answer.value : null;
  // With the last question its button is gone.
  const isOpen = questions.length > 0;
  const wasOpen = useRef(isOpen);
  useLayoutEffect(() => {
    if (wasOpen.current && !isOpen && document.activeElement === document.body) focusHeading();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return (
    <>
      {notices.map((notice) => (
        <Notice key={notice} tone="warning">
          <p>{notice}</p>
        </Notice>
      ))}
      {kept && (
        <>
          <p role="status">{DECISIONS.kept}</p>
          <SheetLinks sheets={[kept]} onOpen={props.onOpen} />
        </>
      )}
      {isOpen && (
        <section class="decisions">
          <h3>{DECISIONS.heading(questions.length)}</h3>
          <p class="hint">{DECISIONS.hint}</p>
          <div ref={fields}>
            {questions.slice(0, shown).map((question) => (
              <QuestionField
                key={question.key}
                question={question}
                choice={chosen[question.key] ?? ''}
                onChoose={(choice) => setChosen({ ...chosen, [question.key]: choice })}
              />
            ))}
          </div>
          {questions.length > shown && (
            <button
              type="button"
              class="more"
              onClick={() => {
                askedForMore();
                setShown(shown + STEP);
              }}
            >
              {DECISIONS.more(Math.min(STEP, questions.length - shown))}
            </button>
          )}
          <Trouble
            waiting={action}
            onRetry={() => {
              dispatchAction({ type: 'retry' });
              setSaving(true);
            }}
            onWait={() => dispatchAction({ type: 'wait' })}
            onLeave={() => dispatchAction({ type: 'leave' })}
          />
          <div class="row-of-buttons">
            <button type="button" aria-disabled={asking ? 'true' : undefined} onClick={save}>
              {asking ? DECISIONS.saving : DECISIONS.save}
            </button>
            <span class="saving" role="status">
              {tooEarly && !isChosen ? DECISIONS.chooseFirst : ''}
            </span>
          </div>
        </section>
      )}
    </>
  );
}

interface QuestionFieldProps {
  readonly question: Question;
  readonly choice: string;
  readonly onChoose: (choice: string) => void;
}

function QuestionField({ question, choice, onChoose }: QuestionFieldProps) {
  const { title, value, rows, choices } = question;
  return (
    <SelectField
      label={DECISIONS.label(title, value)}
      value={choice}
      options={[
        { value: '', text: DECISIONS.undecided },
        ...choices.map((each) => ({ value: each, text: choiceText(each) })),
      ]}
      onChange={onChoose}
      hint={DECISIONS.rows(rows)}
    />
  );
}
