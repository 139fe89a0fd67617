import { useEffect, useState } from 'preact/hooks';
import { isAsking } from '../../run/call';
import type { Lookup, LookupEvent } from '../../run/lookup-reducer';
import type { OpenDecisions, Question } from '../../shared/decisions';
import { SelectField } from '../ui/field';
import { Notice, Trouble } from '../ui/notice';
import { SheetLinks } from '../ui/sheet-links';
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
  const asking = isAsking(action);
  useEffect(() => {
    if (!saving || asking) return;
    setSaving(false);
    if (!action.failure && action.reply?.name === 'saveDecisions') props.onSaved();
  }, [saving, asking]);
  const save = () => {
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
  const isChosen = Object.values(chosen).some((choice) => choice !== '');
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
      {questions.length > 0 && (
        <section class="decisions">
          <h3>{DECISIONS.heading(questions.length)}</h3>
          <p class="hint">{DECISIONS.hint}</p>
          {questions.slice(0, shown).map((question) => (
            <QuestionField
              key={question.key}
              question={question}
              choice={chosen[question.key] ?? ''}
              onChoose={(choice) => setChosen({ ...chosen, [question.key]: choice })}
            />
          ))}
          {questions.length > shown && (
            <button type="button" class="more" onClick={() => setShown(shown + STEP)}>
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
            <button type="button" disabled={!isChosen || asking} onClick={save}>
              {asking ? DECISIONS.saving : DECISIONS.save}
            </button>
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
