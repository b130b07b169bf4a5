using Plumbline.App.Files;
using Plumbline.Cli.Terminal;

namespace Plumbline.Cli.Commands.Spc;

/// <summary>The files that <c>plumbline spc</c> reads and writes; refused if one would overwrite another, or its folder is missing.</summary>
internal sealed record SpcFiles
{
    private const string StandardInput = "-";

    private SpcFiles(string input, string? points, string? series, string? svg) => (Input, Points, Series, Svg) = (input, points, series, svg);

    /// <summary>The input file.</summary>
    internal string Input { get; }

    internal string? Points { get; }

    internal string? Series { get; }

    internal string? Svg { get; }

    /// <summary>Whether points go to standard output because no output is named.</summary>
    internal bool ToScreen => Points is null && Series is null && Svg is null;

    /// <summary>The input's name, for problems.</summary>
    internal string InputName => Input == StandardInput ? "standard input" : Path.GetFileName(Input);

    internal static SpcFiles Of(string input, string? points, string? series, string? svg)
    {
        if (input != StandardInput && Directory.Exists(input)) throw new RefusedException($"FILE: found a folder, “{input}”; expected a CSV file");
        if (input != StandardInput && !File.Exists(input)) throw new RefusedException($"FILE: found no file “{input}”; expected a CSV file, or - for standard input");
        foreach (var (option, path) in new[] { ("--points", points), ("--series", series) })
        {
            if (path is null) continue;
            if (Directory.Exists(path)) throw new RefusedException($"{option}: found a folder, “{path}”; expected a file to write");
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder)) throw new RefusedException($"{option}: found no folder “{folder}”; expected a folder that exists");
            if (input != StandardInput && Same(path, input)) throw new RefusedException($"{option}: found the input file; expected another file");
        }

        if (points is not null && series is not null && Same(points, series)) throw new RefusedException($"--series: found the file of --points, “{series}”; expected another file");
        if (svg is not null && File.Exists(svg)) throw new RefusedException($"--svg: found a file, “{svg}”; expected a folder");
        return new SpcFiles(input, points, series, svg);
    }

    internal Stream Open(StandardStreams streams) => Input == StandardInput ? streams.Input : File.OpenRead(Input);

    // Compares names if a file does not exist yet, otherwise link targets; a device may be written twice.
    private static bool Same(string one, string other) =>
        string.Equals(Path.GetFullPath(one), Path.GetFullPath(other), StringComparison.Ordinal) || WholeFile.AreOneFile(one, other);
}
