/** The exit questions: a piece of Python, what may be tapped, and which of it is right. Their words: `lesson.quiz`. */

export const QUIZ = ['whichMaster', 'whatHappens', 'whereAwait', 'webPages', 'webPagesSleep'] as const;
export type QuizName = (typeof QUIZ)[number];

type Quiz = {
  /** Python, line by line. */
  readonly code: readonly string[];
  /** How many answers there are. */
  readonly options: number;
  /** The right one, from 0. */
  readonly right: number;
};

export const quizzes: Readonly<Record<QuizName, Quiz>> = {
  whichMaster: {
    code: [
      'def serve(clients):',
      '    for client in clients:',
      '        data = client.recv(1024)',
      '        client.sendall(answer(data))',
    ],
    options: 3,
    right: 0,
  },
  whatHappens: {
    code: [
      'async def game(board):',
      '    while not board.over:',
      '        board.play_move()',
      '        time.sleep(6)',
      '        await board.reply()',
    ],
    options: 4,
    right: 2,
  },
  whereAwait: {
    code: [
      'async def report(id):',
      '    query = build_query(id)      # 1',
      '    rows = database.fetch(query) # 2',
      '    return render(rows)          # 3',
    ],
    options: 3,
    right: 1,
  },
  webPages: {
    code: [
      'for url in urls:           # first',
      '    requests.get(url)',
      'async def fetch(url):      # second',
      '    await client.get(url)',
      'for url in urls:',
      '    group.create_task(fetch(url))',
    ],
    options: 4,
    right: 2,
  },
  webPagesSleep: {
    code: [
      'async def fetch(url):',
      '    if url == slow:',
      '        time.sleep(6)',
      '    await client.get(url)',
      'for url in urls:',
      '    group.create_task(fetch(url))',
    ],
    options: 4,
    right: 2,
  },
};
