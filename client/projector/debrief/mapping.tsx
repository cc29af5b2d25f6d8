/** Which thing in the hall is which thing in the machine. */
import { t } from '../../app/text.ts';
import './mapping.css';

const ROWS = [
  'hall',
  'master',
  'board',
  'move',
  'thinks',
  'hand',
  'queue',
  'walks',
  'stands',
  'second',
  'puzzle',
  'cap',
] as const;

function MappingTable() {
  return (
    <table class="mapping-table">
      <thead>
        <tr>
          <th scope="col">{t('debrief.mapping.inHall')}</th>
          <th scope="col">{t('debrief.mapping.inMachine')}</th>
        </tr>
      </thead>
      <tbody>
        {ROWS.map((row) => (
          <tr key={row}>
            <th scope="row">{t(`debrief.mapping.rows.${row}.inHall`)}</th>
            <td>{t(`debrief.mapping.rows.${row}.inMachine`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const WRONG = ['os', 'faster', 'cpu', 'seen', 'rest', 'full'] as const;

/** Where the picture of the hall would teach something false. */
function WherePictureIsWrong() {
  return (
    <section class="wrong">
      <h2>{t('debrief.wrong.title')}</h2>
      <ul>
        {WRONG.map((point) => (
          <li key={point}>{t(`debrief.wrong.points.${point}`)}</li>
        ))}
      </ul>
    </section>
  );
}

/** The whole table, and where the picture is wrong: a part of the debrief. */
export function Meaning() {
  return (
    <div class="part meaning">
      <h2 class="part-title">{t('debrief.mapping.title')}</h2>
      <div class="meaning-room">
        <MappingTable />
        <WherePictureIsWrong />
      </div>
    </div>
  );
}
