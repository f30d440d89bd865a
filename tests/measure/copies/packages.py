"""The files of the published packages that the copies are drawn with, fetched once by name."""

from pathlib import Path

from tests.measure.packages import locked

HERE = Path(__file__).parent
FILES = {
    "vue": "dist/vue.global.prod.js",
    "element-plus": "dist/index.full.min.js",
    "element-plus.css": "dist/index.css",
    "react": "umd/react.production.min.js",
    "react-dom": "umd/react-dom.production.min.js",
    "@mui/material": "umd/material-ui.production.min.js",
    "htm": "dist/htm.umd.js",
    "bootstrap-icons": "font/fonts/bootstrap-icons.woff2",
    "vue2": "dist/vue.min.js",
    "element-ui": "lib/index.js",
    "element-ui.css": "lib/theme-chalk/index.css",
    "jquery": "dist/jquery.min.js",
    "antd": "dist/antd.min.js",
    "dayjs": "dayjs.min.js",
    "bootstrap.css": "dist/css/bootstrap.min.css",
}
"""The one file of each package that a page loads; a suffix `.css` means a second file of the package."""


def fetched(name: str) -> Path:
    """The file of a package, fetched when it is not there yet; raises RuntimeError without npm or network."""
    return locked(HERE / "package.json", name.removesuffix(".css")) / FILES[name]
