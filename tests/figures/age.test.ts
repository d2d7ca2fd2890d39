import { testFigures } from './figure-table.ts';

testFigures('age', [
  ['30岁', '30岁', { value: 30, unit: '岁' }],
  ['年仅18岁', '18岁', { value: 18, unit: '岁' }],
  ['十七八岁', '十七八岁', { value: 17, valueTo: 18, unit: '岁', qualifier: 'about' }],
  ['60周岁以上', '60周岁以上', { value: 60, unit: '周岁', qualifier: 'at-least' }],
  ['30多岁', '30多岁', { value: 30, unit: '岁', qualifier: 'over' }],
  ['三十二岁', '三十二岁', { value: 32, unit: '岁' }],
  ['享年85岁', '85岁', { value: 85, unit: '岁' }],
  ['3岁至5岁', '3岁至5岁', { value: 3, valueTo: 5, unit: '岁' }],
  ['16—59岁', '16—59岁', { value: 16, valueTo: 59, unit: '岁' }],
  ['不满14周岁', '不满14周岁', { value: 14, unit: '周岁', qualifier: 'under' }],
  ['平均年龄45岁', '45岁', { value: 45, unit: '岁' }],
  ['不足20岁', '不足20岁', { value: 20, unit: '岁', qualifier: 'under' }],
  ['六十多岁的老人', '六十多岁', { value: 60, unit: '岁', qualifier: 'over' }],
]);
