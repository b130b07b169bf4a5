namespace Plumbline.Core.Files;

/// <summary>How the bytes of a file are recognised as its type.</summary>
public enum FileForm
{
    /// <summary>By its first and last bytes.</summary>
    Marked,

    /// <summary>A zip file of parts, one of which names the type of the file (ECMA-376 part 2).</summary>
    Package,

    /// <summary>Text in UTF-8.</summary>
    Text,
}

/// <summary>A type of file that an organisation may keep. The list is closed; a browser that respects the media type runs none of them.</summary>
public sealed record FileType
{
    private FileType(string extension, string mediaType, string words, FileForm form) => (Extension, MediaType, Words, Form) = (extension, mediaType, words, form);

    /// <summary>All types.</summary>
    public static IReadOnlyList<FileType> All { get; } =
    [
        // W3C PNG 5.2: the signature; 11.2.5: the last chunk.
        new("png", "image/png", "a PNG picture", FileForm.Marked) { Begins = new byte[] { 0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A }, Ends = "IEND"u8.ToArray() },

        // ITU-T T.81 B.1.1.3: start of image. Cameras append data after the end of the image.
        new("jpg", "image/jpeg", "a JPEG picture", FileForm.Marked) { Begins = new byte[] { 0xFF, 0xD8, 0xFF } },

        // ISO 32000-1 7.5.2 and 7.5.5.
        new("pdf", "application/pdf", "a PDF", FileForm.Marked) { Begins = "%PDF-"u8.ToArray(), Ends = "%%EOF"u8.ToArray() },
        Office("docx", "wordprocessingml.document", "a Word document"),
        Office("dotx", "wordprocessingml.template", "a Word template"),
        Office("xlsx", "spreadsheetml.sheet", "an Excel workbook"),
        new("csv", "text/csv; charset=utf-8", "a table in UTF-8", FileForm.Text),
        new("txt", "text/plain; charset=utf-8", "a text in UTF-8", FileForm.Text),
    ];

    /// <summary>The extension of its files, without the dot.</summary>
    public string Extension { get; }

    /// <summary>The media type under which the file is served (IANA).</summary>
    public string MediaType { get; }

    /// <summary>The name of the type for people.</summary>
    public string Words { get; }

    /// <summary>How its bytes are recognised.</summary>
    public FileForm Form { get; }

    /// <summary>The bytes it begins with; empty where the type has no such bytes.</summary>
    public ReadOnlyMemory<byte> Begins { get; private init; }

    /// <summary>The bytes that its last <see cref="EndWithin"/> bytes must contain; empty where there is no such rule.</summary>
    public ReadOnlyMemory<byte> Ends { get; private init; }

    /// <summary>How near the end <see cref="Ends"/> must be, in bytes: ISO 32000-1, annex H, implementation note 18.</summary>
    public const int EndWithin = 1024;

    /// <summary>The content type of the main part of a package; a document with macros has another.</summary>
    public string? MainPart { get; private init; }

    /// <inheritdoc/>
    public override string ToString() => Extension;

    private static FileType Office(string extension, string name, string words) =>
        new(extension, $"application/vnd.openxmlformats-officedocument.{name}", words, FileForm.Package)
        {
            Begins = "PK\u0003\u0004"u8.ToArray(),
            MainPart = $"application/vnd.openxmlformats-officedocument.{name}.main+xml",
        };
}
