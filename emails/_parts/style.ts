// Inline, because many clients drop a <style>; the dark colours ride in one and are a bonus.
export const font = "-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
export const ink = '#17211f';
export const dim = '#5d6965';
export const brand = '#0f5b57';
export const tint = '#e3f0ef';
export const pen = { background: '#ffe9a3', color: '#3a2c00' };

// No quotes and no ">" in here: React escapes them inside <style>.
export const darkColours = `:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){
body.e-body,td.e-sheet{background:#1b2120!important;color:#eef2ef!important}
.e-tint{background:#1b2b2a!important}
.e-ink{color:#eef2ef!important}
.e-dim,.e-dim a{color:#a5b0ac!important;border-color:#3a4441!important}
.e-link{color:#7dbdb7!important}
.e-btn{background:#246a66!important;color:#ffffff!important}
.e-pen{background:#5c4a12!important;color:#ffefc2!important}
.e-quote{border-color:#4a5754!important}
}
@media (max-width:480px){td.e-sheet{padding:20px 16px 28px!important}}`;
