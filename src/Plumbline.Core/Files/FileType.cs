namespace Plumbline.Core.Files;

/// <summary>How the bytes of a file are told to be of its type.</summary>
public enum FileForm
{
    /// <summary>By the bytes it begins and ends with.</summary>
    Marked,

    /// <summary>A zip file of parts, one of which names the type of all (ECMA-376 part 2).</summary>
    Package,

    /// <summary>Text in UTF-8.</summary>
    Text,
}

/// <summary>A type of file that an organisation may keep: one of a closed list, none of which runs in a browser that is told its media type.</summary>
public sealed record FileType
{
    private FileType(string extension, string mediaType, string words, FileForm form) => (Extension, MediaType, Words, Form) = (extension, mediaType, words, form);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<FileType> All { get; } =
    [
        // W3C PNG 5.2: the signature; 11.2.5: the last chunk.
        new("png", "image/png", "a PNG picture", FileForm.Marked) { Begins = new byte[] { 0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A }, Ends = "IEND"u8.ToArray() },

        // ITU-T T.81 B.1.1.3: start of image. Cameras add what they like after its end.
        new("jpg", "image/jpeg", "a JPEG picture", FileForm.Marked) { Begins = new byte[] { 0xFF, 0xD8, 0xFF } },

        // ISO 32000-1 7.5.2 and 7.5.5.
        new("pdf", "application/pdf", "a PDF", FileForm.Marked) { Begins = "%PDF-"u8.ToArray(), Ends = "%%EOF"u8.ToArray() },
        Office("docx", "wordprocessingml.document", "a Word document"),
        Office("dotx", "wordprocessingml.template", "a Word template"),
        Office("xlsx", "spreadsheetml.sheet", "an Excel workbook"),
        new("csv", "text/csv; charset=utf-8", "a table in UTF-8", FileForm.Text),
        new("txt", "text/plain; charset=utf-8", "a text in UTF-8", FileForm.Text),
    ];

    /// <summary>How the names of its files end, without the dot.</summary>
    public string Extension { get; }

    /// <summary>What it is called where files are served (IANA).</summary>
    public string MediaType { get; }

    /// <summary>What a person calls it.</summary>
    public string Words { get; }

    /// <summary>How its bytes are told.</summary>
    public FileForm Form { get; }

    /// <summary>The bytes it begins with; none where it has none of its own.</summary>
    public ReadOnlyMemory<byte> Begins { get; private init; }

    /// <summary>What stands within its last <see cref="EndWithin"/> bytes; none where nothing has to.</summary>
    public ReadOnlyMemory<byte> Ends { get; private init; }

    /// <summary>How near the end <see cref="Ends"/> stands, in bytes: ISO 32000-1, annex H, implementation note 18.</summary>
    public const int EndWithin = 1024;

    /// <summary>Of a package, the type of its main part; a document with macros has another.</summary>
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
