/** Brings the words of this view into the catalogue: only who walks the course fetches them. */
import { course } from '../../shared/text/course.ts';
import { addText } from '../app/text.ts';

addText({ course });
