import type { Page } from '@playwright/test';

export function withPage(use: (page: Page, address: string) => Promise<void>): Promise<void>;
