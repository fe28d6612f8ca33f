package io.github.irsadoctor.lab.kubelet.files;

/** What stands for the cluster's CA: the lab speaks plain HTTP, so nobody ever uses it. */
final class Certificate {

    static final String TEXT = """
            -----BEGIN CERTIFICATE-----
            MIIC/GL1jUv4oFkmQwoTx8MQ06cDGi8RBYopWFAaAdEh9IW34mYWDoJJ5j8L3F16
            evBKkd3fB6EjcgwEQoGrxDRTdBJ3SYXm3E3Vdclblbyv2H+hEbCaQtJoyoWkdEQE
            to/JWn5U22LPLTL5wT/UA4SgCyzGfDCNOGqCjY10bkM2EkCwQbg5vH4rQwpflJog
            4XNXxf4XGELfSKQdhP7KbdVTXbOOuRpjqLc39bHUJlY231Efw2RmgjMmcxGmz/iq
            3ldZhfGid8tkCa1NAgxGTsibIObFjeZseFZGqGo5xFOVRcu0N4v6cOg7YRoO2NOD
            J5EU1TK3648YSpKS47y8KMBZo8bG2vxzPIJpSeiM0ZFBhBIPLetd1DV1Le7CmflH
            YesUexTxvwHu6OO+wqApf5mgZ/tlapGr8IBJxj1iI6CX8M8hU9RLDT98j9rQQeKS
            VZ2/les5HYquiRCNdRgBVvRzwx73qMgdja3ZFX5mVyqEOKQF38RCaSx6jjezTdMU
            95x4hGTL6nyznelV5ZFUtv65v73PX+LEGjh0SBGFnLuK2t8gpsHaM0mX2m44oD5C
            HjS7fU/DTFirBc8givXYy+NweGnU8pdmiw1ez4gN/ryGbJ25kmRcRXkkk0IiL7SJ
            pwEF+AtL7U112N9Dsy/MFyF4JJfdps89/U8jIE6QLhB5SJSUMGGrMlbcAji2Rgj6
            DuaZbBX7zdKKHxmwcHVJ5cPUCOQqwNFqfCG5wrV5HxcVVoZPqMdZ3ELfgBnpcPxr
            /PRElZ8FPz+g7XcBvRwn+oLd+UdLSUSjKYTSDWFNtuKNt8ZeaZ69i4cYRzL00ON0
            eCVBdo4QXtTPddt3U7GudAok8RHLITkOu4QGHGuOc4vIE0oKPXf3NCT6+LZKeGum
            fIEmCZPiHLeMBhjOP7UVVtpaYuW1xXsYI7AqGg1aA9yxGy9EAQNTrTcppYbqN1fC
            UooKL99+fLf5f/IL58tBULLALT0KXlhAx3Wpd6UhHuPEEBFa09+lWSPoVfs/fgnx
            -----END CERTIFICATE-----
            """;

    private Certificate() {}
}
