"""The component libraries, and what of them a page loads."""

from dataclasses import dataclass
from pathlib import Path

from tests.measure.packages import locked, version

HERE = Path(__file__).parent
LOCK = HERE / "package.json"
_VUE = "vue/dist/vue.global.prod.js"
_REACT = (
    "react/umd/react.production.min.js",
    "react-dom/umd/react-dom.production.min.js",
    "htm/dist/htm.umd.js",
)


@dataclass(frozen=True)
class Library:
    """One component library."""

    id: str
    name: str
    package: str
    files: tuple[str, ...]
    """What its page loads, in order: a package's name and the path in it."""
    lacks: frozenset[str] = frozenset()
    """Acts for which it has no component."""

    @property
    def version(self) -> str:
        """The version that the zoo is drawn with."""
        return version(LOCK, self.package)[1]


_ALL = (
    Library(
        "element_plus", "Element Plus", "element-plus",
        (_VUE, "element-plus/dist/index.full.min.js", "element-plus/dist/index.css"),
    ),
    Library(
        "element_ui", "Element UI", "element-ui",
        (
            "vue2/dist/vue.min.js", "element-ui/lib/index.js", "element-ui/lib/umd/locale/en.js",
            "element-ui/lib/theme-chalk/index.css",
        ),
    ),
    Library(
        "mui", "Material UI", "@mui/material",
        (*_REACT, "@mui/material/umd/material-ui.production.min.js"), frozenset({"submenu"}),
    ),
    Library(
        "antd", "Ant Design", "antd",
        (
            *_REACT, "dayjs/dayjs.min.js", "antd/dist/antd.min.js", "@ant-design/icons/dist/index.umd.min.js",
            "antd/dist/reset.css",
        ),
    ),
    Library(
        "bootstrap", "Bootstrap", "bootstrap",
        (
            "bootstrap/dist/js/bootstrap.bundle.min.js", "bootstrap/dist/css/bootstrap.min.css",
            "bootstrap-icons/font/bootstrap-icons.min.css",
        ),
        frozenset({"submenu", "suggest"}),
    ),
    Library(
        "shoelace", "Shoelace", "@shoelace-style/shoelace",
        ("@shoelace-style/shoelace/cdn/themes/light.css",),
        frozenset({"suggest"}),
    ),
    Library(
        "primevue", "PrimeVue", "primevue",
        (
            _VUE, "primevue/umd/primevue.min.js", "@primevue/themes/umd/aura.min.js",
            "primeicons/primeicons.css",
        ),
    ),
    Library(
        "vuetify", "Vuetify", "vuetify",
        (
            _VUE, "vuetify/dist/vuetify.min.js", "vuetify/dist/vuetify.min.css",
            "@mdi/font/css/materialdesignicons.min.css",
        ),
    ),
)  # fmt: skip
LIBRARIES = {library.id: library for library in _ALL}


def parted(file: str) -> tuple[str, str]:
    """A file's key in `package.json` and its path in the package."""
    parts = file.split("/")
    count = 2 if file.startswith("@") else 1
    return "/".join(parts[:count]), "/".join(parts[count:])


def located(file: str) -> Path:
    """Where a package's file is, fetched if need be; raises RuntimeError without npm or network."""
    key, path = parted(file)
    return locked(LOCK, key) / path
