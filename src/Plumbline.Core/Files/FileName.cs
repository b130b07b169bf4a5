using Plumbline.Core.Text;

namespace Plumbline.Core.Files;

/// <summary>The name of a kept file, relative to the folder of kept files: <c>logo.png</c>, <c>evidence/minutes-2020-03.pdf</c>. It is valid on every operating system and means one file only.</summary>
public sealed record FileName
{
    /// <summary>The most characters of a name.</summary>
    public const int Longest = 100;

    private const string Shape = "lower-case letters, digits, - and ., at most 100, beginning and ending with a letter or digit, in one folder at most: logo.png, evidence/minutes-2020-03.pdf";

    // Names that Windows reserves for devices, with any extension ("Naming Files, Paths, and Namespaces", Microsoft).
    private static readonly HashSet<string> Devices =
        [.. "con prn aux nul".Split(' '), .. Enumerable.Range(0, 10).SelectMany(number => new[] { $"com{number}", $"lpt{number}" })];

    private readonly string _text;

    private FileName(string text, FileType type) => (_text, Type) = (text, type);

    /// <summary>The type of the file, by its extension.</summary>
    public FileType Type { get; }

    /// <summary>Reads a name.</summary>
    public static Parsed<FileName> Parse(string? text)
    {
        if (text?.Split('/') is not { } steps || text.Length > Longest || !steps.All(IsStep) || steps is not ([_] or [_, _])) return Problem.With(text, Shape);

        // A folder with a dot could have the same name as a file.
        if (steps is [var folder, _] && folder.Contains('.', StringComparison.Ordinal)) return Problem.With(text, "a folder's name without a dot");
        if (steps.Select(step => step.Split('.')[0]).FirstOrDefault(Devices.Contains) is { } device)
            return Problem.With(text, $"a name other than “{device}”, which is a device on Windows");
        var extension = text[(text.LastIndexOf('.') + 1)..];
        return FileType.All.FirstOrDefault(type => text.EndsWith($".{type.Extension}", StringComparison.Ordinal)) is { } type
            ? new FileName(text, type)
            : Problem.With(text, $"a name that ends in one of {string.Join(", ", FileType.All.Select(one => $".{one.Extension}"))}{Remedy(extension)}");
    }

    /// <inheritdoc/>
    public override string ToString() => _text;

    private static bool IsStep(string step) =>
        step.Length > 0 && char.IsAsciiLetterOrDigit(step[0]) && char.IsAsciiLetterOrDigit(step[^1]) && !step.Contains("..", StringComparison.Ordinal)
        && step.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '.');

    private static string Remedy(string extension) => extension switch
    {
        "svg" => ": a drawing in SVG can carry a script; save it as PNG",
        "jpeg" => ": name it .jpg",
        "doc" or "docm" => ": save it as .docx",
        "dot" or "dotm" => ": save it as .dotx",
        "xls" or "xlsm" or "xlsb" => ": save it as .xlsx",
        "gif" or "bmp" or "tif" or "tiff" or "webp" or "heic" => ": save it as .png or .jpg",
        "htm" or "html" => ": a page can carry a script; print it as PDF",
        _ => "",
    };
}
