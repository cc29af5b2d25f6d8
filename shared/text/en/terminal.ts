export const terminal = {
  title: 'Simul is running.',
  local: 'Local:  ',
  network: 'Network:',
  noNetwork: 'No network address found: only this machine can reach it.',
  pin: 'Host PIN:',
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
  broken: 'The server could not start:',
} as const;
