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


def cividis() -> NDArray[np.uint8]:
    """The table (256, 3) uint8, red, green, blue; row 0 is the lowest value."""
    return np.frombuffer(bytes.fromhex(_CIVIDIS_HEX), np.uint8).reshape(256, 3)


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
    return np.asarray(cividis()[steps], np.uint8)
