/** What the terminal says: the server as it starts and stops, and the command line. */
export const terminal = {
  title: 'Simul is running.',
  local: 'Local:  ',
  network: 'Network:',
  noNetwork: 'No network address found: only this machine can reach it.',
  host: 'Open a class, on this computer (the link works once):',
  pin: 'On any other, /host asks for this PIN:',
  scan: 'Scan to join from a phone in the same network:',
  stop: 'Stop with Ctrl+C.',
  stopping: 'Stopping: everybody is told.',
  portBusy:
    'Port {{port}} is busy: another program (or another Simul) listens there. Stop it, or set PORT to another number.',
  portForbidden: 'Port {{port}} needs more rights than this program has. Set PORT to a number above 1023.',
  noSuchHost: 'This machine has no address {{host}}. Set HOST to one it has, or leave it unset.',
  badSettings: 'These settings make no sense:',
  store: {
    newer:
      'The classes in {{folder}} were kept by a newer Simul. Start that one, or set DATA_DIR to another folder. Nothing was changed.',
    broken:
      'The file simul.db in {{folder}} is damaged, or no store of Simul. Move it away, or set DATA_DIR to another folder. Nothing was changed.',
    busy: 'Another Simul keeps its classes in {{folder}}. Stop it, or set DATA_DIR to another folder.',
    shut: 'The folder {{folder}} cannot be read and written. Change its rights, or set DATA_DIR to another folder.',
  },
  database: {
    unreachable:
      'No PostgreSQL answers at {{server}} ({{cause}}). Start it, or correct the address in DATABASE_URL.',
    password:
      'PostgreSQL at {{server}} does not let this user in. Correct the name and the password in DATABASE_URL.',
    missing:
      'PostgreSQL at {{server}} has no database "{{name}}". Make it (createdb {{name}}), or correct DATABASE_URL.',
    rights:
      'This user may not make tables in the database "{{name}}". As its owner: GRANT CREATE ON DATABASE "{{name}}" TO the user in DATABASE_URL.',
    letters:
      'The database "{{name}}" is not kept in UTF-8 and would lose names. Make one that is: createdb --encoding=UTF8 --template=template0 NAME, and set DATABASE_URL to it.',
    newer:
      'The classes in the database "{{name}}" were kept by a newer Simul. Start that one, or set DATABASE_URL to another database. Nothing was changed.',
    busy: 'Another Simul keeps its classes in the database "{{name}}". Stop it, or set DATABASE_URL to another database.',
    broken:
      'What the database "{{name}}" has in its schema "simul" is not what Simul made ({{cause}}). Set DATABASE_URL to another database. Nothing was changed.',
  },
  listing: 'No Redis answers at {{server}} ({{cause}}). Start it, or correct the address in REDIS_URL.',
  listingShut:
    'Redis at {{server}} does not let this server in ({{cause}}). Correct the name and the password in REDIS_URL.',
  waiting: 'Simul waits for it, up to {{seconds}} seconds (START_WAIT), and starts as soon as it answers.',
  broken: 'The server could not start:',
} as const;

/** What to write, for each variable of the environment. */
export const settings = {
  PORT: 'write a whole number from 0 to 65535, like PORT=2567.',
  HOST: 'write the address to listen at, like HOST=0.0.0.0 (everybody) or HOST=127.0.0.1 (this computer alone).',
  PUBLIC_URL:
    'write the address that people type, like PUBLIC_URL=https://simul.example.org or PUBLIC_URL=https://example.org/simul. A path has only letters, digits and - _ . ~ and begins with no word that Simul uses itself, like /host; nothing stands behind it.',
  TRUSTED_PROXIES:
    'write the addresses or networks of your proxies, with commas between, like TRUSTED_PROXIES=127.0.0.1,10.1.0.0/16.',
  HOST_PIN: 'write 4 to 12 digits, like HOST_PIN=246810, or leave it unset: each start makes a new one.',
  HOST_PASS: 'leave it unset.',
  OPEN_BROWSER: 'write OPEN_BROWSER=yes or OPEN_BROWSER=no.',
  DATA_DIR:
    'write a folder, like DATA_DIR=data or DATA_DIR=/var/lib/simul (~ is none), or DATA_DIR=:memory: to keep nothing.',
  DATABASE_URL:
    'write the address of a PostgreSQL database, like DATABASE_URL=postgresql://simul:password@localhost:5432/simul (a % in the password is written %25), or leave it unset: then classes are kept in DATA_DIR.',
  START_WAIT:
    'write from 0 to 3600 seconds, like START_WAIT=300: so long a start waits for a database, or a Redis, that does not answer.',
  REDIS_URL:
    'write the address of a Redis, like REDIS_URL=redis://localhost:6379, or leave it unset: then this server is alone.',
  PROCESS_URL:
    'write the address at which the other servers reach this one, without a path, like PROCESS_URL=http://10.0.0.5:2567, or leave it unset.',
  HALLS_MAX:
    'write a whole number from 1 to 1000, like HALLS_MAX=50: so many halls may be open on this server at once.',
  REDIS_URL_ALONE:
    'REDIS_URL makes several servers one. Set for each of them DATABASE_URL, where all keep their classes, and HOST_PIN, the same for all, too; or leave REDIS_URL unset.',
  PROCESS_URL_ALONE:
    'PROCESS_URL is for other servers, which there are only where REDIS_URL is set. Set that, too, or leave PROCESS_URL unset.',
  PORT_UNKNOWN:
    'The other servers must know the port of this one: set PORT to a number other than 0, or PROCESS_URL to the address at which they reach it.',
  REPORT_DATABASE_URL:
    'write the address of a PostgreSQL database, like REPORT_DATABASE_URL=postgresql://report:password@localhost:5432/postgres, or leave it unset: then the lab “Report” brings a database of its own.',
  SIMUL_SPEED: 'write a number from 0.1 to 100, like SIMUL_SPEED=1.',
} as const;

export const simulate = {
  noSuchFlag: 'There is no flag {{flag}}. These are the flags: {{flags}}.',
  renamedFlag:
    '{{flag}} is called {{renamed}} now: what the master does at a board is to play. Write {{renamed}} instead.',
  missingValue: '{{flag}} needs a value, like {{flag}} {{example}}.',
  needsNoValue: '{{flag}} stands alone, without a value.',
  stray: '"{{word}}" belongs to no flag. Every choice is a flag, like --boards 24; "--help" lists them.',
  badDuration: '{{flag}} {{value}}: that is no duration. Write it like 250ms, 5s, 2m or 1h.',
  badSize: '{{flag}} {{value}}: that is no size. Write it like 512KB, 8MB or 4GB.',
  badCount: '{{flag}} {{value}}: that is no whole number from 1 on. Write it like {{flag}} 24.',
  badBoards: '{{flag}} {{value}}: write the numbers of boards with commas between, like {{flag}} 1,2,3.',
  badNumber: '{{flag}} {{value}}: that is no number. Write it like {{flag}} 0.5.',
  badSeed: '{{flag}} {{value}}: a seed is a whole number, 0 or more. Write it like {{flag}} 7.',
  badChoice: '{{flag}} {{value}}: choose one of {{choices}}.',
  badTrap:
    '--traps {{value}}: write boards with commas between, like 3,7=6s (until that reply; for six seconds).',
  badFailure: '--fail {{value}}: write which board fails when, like 3@500ms.',
  badSweep: '--sweep {{value}}: write what changes and how, like boards=1..50 or policy=blocking,event-loop.',
  sweepTooLong: '--sweep {{value}}: that would be more than {{most}} rounds. Sweep over fewer.',
  cannotWrite: 'The output could not be written ({{why}}).',
  sweepOrFacts: '--facts tells one round: leave --sweep away.',
  helpHead: 'Plays an exhibition in virtual time and says what came of it.',
  helpUsage: 'npm run -s simulate -- --policy event-loop --boards 24 --moves 30 --play 5s --reply 55s',
  help: {
    policy: 'how the master runs the hall',
    boards: 'opponents',
    moves: "the master's moves on each board; with --duration and no --moves the games go on until the bell",
    play: "the master's time for a move",
    reply: "an opponent's time for a move (the mean, where it is drawn)",
    'reply-law': 'how the time of a reply is drawn',
    sigma: 'spread of the log-normal law (standard deviation of the logarithm)',
    seed: 'another number, other opponents',
    opens: 'who moves first',
    duration: 'when the bell rings',
    masters: 'threads',
    brains: 'how many masters may play at once (default: all)',
    stack: 'memory that each master reserves',
    ram: 'memory that there is: it limits how many masters can be hired',
    queue: 'whom the event loop takes first',
    walk: 'the price of walking past one board',
    'walk-visit': 'the price of going to a board at all',
    recall: 'the price of taking up a board that he did not just play',
    switch: 'the price of a brain going over to another master',
    traps: 'boards where the event loop lingers',
    patience: 'how long an opponent likes to wait; only --queue urgent looks at it',
    timeout: 'an opponent who takes longer is cancelled',
    cleanup: 'what clearing a cancelled board costs; "leak" never gives the seat back',
    door: 'how many may be in the hall at once',
    group: 'boards that belong together: if one fails the others are cancelled; may be given several times',
    gather: 'boards that belong together: if one fails the others play on; may be given several times',
    fail: 'boards at which something goes wrong',
    sweep: 'one round per value of another flag',
    json: 'prints one object (an array with --sweep)',
    facts: 'prints what happened, one JSON line per fact',
    help: 'prints this',
  },
  progress: '{{facts}} million facts, {{time}} on their clock …',
  sweepProgress: '{{done}} of {{all}} rounds …',
  table: {
    round: '{{policy}} (boards: {{boards}}, masters: {{masters}})',
    masterDone: 'master done',
    makespan: 'last reply, or the bell',
    movesAnswered: 'moves answered',
    throughput: 'moves a second',
    wait: 'wait, mean / half / 95 % / longest',
    firstWait: 'longest first wait',
    meanWaiting: 'hands up on average',
    utilisation: 'playing',
    idle: 'stands still, somebody ready',
    neverServed: 'never served',
    cancelled: 'cancelled',
    turnedAway: 'turned away at the door',
    stack: 'stacks reserved',
    run: 'facts, and how long it took',
  },
  sweepTable: {
    masterDone: 'master done',
    makespan: 'last reply',
    movesAnswered: 'moves',
    throughput: 'moves/s',
    meanWait: 'mean wait',
    longestWait: 'longest wait',
    idle: 'stands still',
    neverServed: 'never served',
  },
  timeline: {
    head: "The masters' time, from 0 to {{end}}:",
    hands: 'hands',
    more: '… and {{more}} more masters',
    legend:
      '# plays   > walks   ~ recalls, switches or clears   b waits for a brain   X stands still while somebody is ready   . stands still   (blank) rests',
    tooLong: '(The round is too long for a timeline.)',
  },
} as const;
