"""The colours of heat maps, as a table that needs no screen."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

#: cividis in 256 steps, red, green and blue of each as two hexadecimal digits; CC0.
#: Nuñez, Anderton, Renslow, PLoS ONE 13(7): e0199239, 2018: read alike with and without
#: colour vision deficiency, and evenly brighter from end to end.
_CIVIDIS_HEX = (
    "00204d00214e00225000225200235300245500255700255800265a00275c00275e002860002961002a63002a65"
    "002b67002c69002c6a002d6c002e6e002e6f002f6f002f6f00306f00306f00316f00326f00336f00336f00346f"
    "00356e01366e06366e0b376e0f386e12386d15396d183a6d1a3b6d1d3b6d1f3c6d213d6d233e6c243e6c263f6c"
    "28406c2a406c2b416c2d426c2e436c30436c31446b32456b34456b35466b36476b38486b39486b3a496b3b4a6b"
    "3d4a6b3e4b6b3f4c6b404d6b414d6b424e6b434f6b444f6b46506b47516b48526b49526b4a536b4b546c4c546c"
    "4d556c4e566c4f576c50576c51586c52596c53596c545a6c555b6d565c6d575c6d585d6d595e6d595f6d5a5f6d"
    "5b606e5c616e5d616e5e626e5f636e60646f61646f62656f63666f64666f646770656870666970676970686a71"
    "696b716a6c716b6c716c6d726c6e726d6e726e6f736f7073707173717174727274727374737475747475757575"
    "7676767777767877777878777979777a7a787b7a787c7b787d7c787e7d787f7d78807e79817f79828079838079"
    "8481798482798583798683798784798885798986798a87798b87798c88798d89798e8a798f8a79908b79918c78"
    "928d78938e78948e78958f789690789791789892789992789a93779b94779c95779d96779e96779f9777a09877"
    "a19976a29a76a39a76a49b76a59c76a69d75a89e75a99f75aa9f75aba074aca174ada274aea374afa473b0a473"
    "b1a573b2a672b3a772b4a872b5a971b6a971b7aa71b8ab70b9ac70baad70bbae6fbcaf6fbeaf6fbfb06ec0b16e"
    "c1b26dc2b36dc3b46dc4b56cc5b56cc6b66bc7b76bc8b86ac9b96acbba69ccbb69cdbc68cebc68cfbd67d0be67"
    "d1bf66d2c066d3c165d4c264d6c364d7c463d8c563d9c562dac661dbc761dcc860ddc95fdeca5fe0cb5ee1cc5d"
    "e2cd5ce3ce5ce4cf5be5d05ae6d159e8d259e9d358ead357ebd456ecd555edd654efd753f0d852f1d951f2da50"
    "f3db4ff4dc4ef6dd4df7de4cf8df4bf9e04afae149fbe248fde346fee445ffe544ffe642ffe742ffe843ffe944"
    "ffea46"
)

#: CET-CBD1 in 256 steps, blue over light grey to yellow: the sign reads alike with and without
#: colour vision deficiency. Kovesi, arXiv:1509.03700; CC BY 4.0, colorcet.com.
_BLUE_YELLOW_HEX = (
    "3a90fe3e91fe4192fe4492fe4693fe4994fe4b94fe4e95fe5096fd5396fd5597fd5798fd5999fd5c99fd5e9afd"
    "609bfd619cfd639cfd659dfd679efd699efd6b9ffc6da0fc6ea0fc70a1fc72a2fc74a3fc75a3fc77a4fc78a5fc"
    "7aa5fc7ca6fc7da7fc7fa8fb80a8fb82a9fb83aafb85abfb86abfb88acfb89adfb8aadfb8caefb8daffb8fb0fa"
    "90b0fa92b1fa93b2fa94b3fa96b3fa97b4fa98b5fa9ab6fa9bb6fa9cb7fa9eb8f99fb9f9a0b9f9a1baf9a3bbf9"
    "a4bbf9a5bcf9a7bdf9a8bef9a9bef9aabff8abc0f8adc1f8aec2f8afc2f8b0c3f8b1c4f8b3c5f8b4c5f8b5c6f7"
    "b6c7f7b7c8f7b9c8f7bac9f7bbcaf7bccbf7bdcbf7beccf7c0cdf6c1cef6c2cff6c3cff6c4d0f6c5d1f6c6d2f6"
    "c7d2f6c9d3f6cad4f5cbd5f5ccd5f5cdd6f5ced7f5cfd8f5d0d8f5d1d9f5d3daf4d4dbf4d5dcf4d6ddf4d7ddf4"
    "d8def4d9dff4dae0f4dbe0f3dce1f3dde2f3dee3f3dfe3f3e0e4f3e2e5f3e3e6f3e4e7f2e5e8f2e6e8f2e7e9f2"
    "e8eaf1e9eaf1eaebf1eaecf0ebecf0ececefecedeeedededededeceeedebeeeceaeeece8eeece7edebe5edeae4"
    "edeae2ede9e0ece8dfece8ddece7dbebe6daebe5d8eae4d6eae3d5e9e3d3e9e2d1e9e1d0e8e0cee8e0cce7dfca"
    "e7dec9e6ddc7e6dcc5e5dcc4e5dbc2e4dac0e4d9bfe3d8bde3d8bbe2d7bae2d6b8e1d5b6e1d5b5e1d4b3e0d3b1"
    "e0d2b0dfd1aedfd1acded0abdecfa9ddcea7ddcea6dccda4dccca2dbcba1daca9fdaca9dd9c99cd9c89ad8c798"
    "d8c797d7c695d7c594d6c492d5c490d5c38fd4c28dd4c18bd3c18ad3c088d2bf86d2be85d1bd83d0bd82d0bc80"
    "cfbb7ecfba7cceba7bceb979cdb878ccb876ccb774cbb673cab571cab56fc9b46ec9b36cc8b26bc7b169c7b167"
    "c6b065c6af64c5af62c4ae61c4ad5fc3ac5dc2ac5cc2ab5ac1aa58c1a956c0a955bfa853bea751bea750bda64e"
    "bda54cbca44abba349bba347baa245b9a144b9a142b8a040b79f3eb79f3cb69e3bb59d39b59c37b49c35b39b33"
    "b39a31b29a2fb1992db0982bb09729af9727ae9624ad9522ad9420ac941dab931aab9217aa9214a99111a8900d"
    "a89008"
)
#: Relevance from which a map is drawn in full; below it, it fades out towards zero, so that
#: where the network found little the picture is left nearly as it is. Attention spreads thinly:
#: nine tenths of a rollout lie below 0.2 and would tint the crop from edge to edge.
FULL_FROM = 0.3


def cividis() -> NDArray[np.uint8]:
    """The table (256, 3) uint8, red, green, blue; row 0 is the lowest value."""
    return np.frombuffer(bytes.fromhex(_CIVIDIS_HEX), np.uint8).reshape(256, 3)


def blue_yellow() -> NDArray[np.uint8]:
    """The table (256, 3) uint8 of signed maps: row 0 is -1, the middle 0, the last row 1."""
    return np.frombuffer(bytes.fromhex(_BLUE_YELLOW_HEX), np.uint8).reshape(256, 3)


def colour_table(*, signed: bool) -> NDArray[np.uint8]:
    """The table (256, 3) uint8 of all heat maps of this kind, on screen and on paper."""
    return blue_yellow() if signed else cividis()


def heat_strength(values: NDArray[np.floating]) -> NDArray[np.float64]:
    """How strongly values of the fixed scale are drawn, 0 to 1: fading out towards zero."""
    return np.clip(np.abs(np.asarray(values, np.float64)) / FULL_FROM, 0.0, 1.0)


def heat_colours(values: NDArray[np.float32], *, signed: bool = False) -> NDArray[np.uint8]:
    """Colours of heat map values on their fixed scale, never stretched to one picture.

    Parameters
    ----------
    values : (R, C) float32
        0 to 1, or -1 to 1 if `signed`; beyond is clipped.

    Returns
    -------
    (R, C, 3) uint8
        Red, green, blue.
    """
    unit = (values + 1) / 2 if signed else values
    steps = np.rint(np.clip(unit, 0.0, 1.0) * 255).astype(np.uint8)
    return np.asarray(colour_table(signed=signed)[steps], np.uint8)
