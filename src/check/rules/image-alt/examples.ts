import { defineExamples } from '../../example.ts';

export default defineExamples({
	failing: [
		{ text: '⟦![](/a.png)⟧\n', params: [{ src: '/a.png' }] },
		{ text: '港です。⟦![画像](/a.png)⟧と⟦![IMG_01.jpg](/b.jpg)⟧\n' },
		{ text: '⟦<img src="/a.png">⟧\n' },
	],
	passing: [{ text: '![朝の桟橋](/a.png)\n' }, { text: '<img src="/a.png" alt="">\n' }, { text: '`![](/a.png)`\n' }],
});
