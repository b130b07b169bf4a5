using Plumbline.App.Files;
using Plumbline.Cli.Terminal;

namespace Plumbline.Cli.Commands.Spc;

/// <summary>What <c>plumbline spc</c> reads and writes; refused where one would be written over another, or has no place to be.</summary>
internal sealed record SpcFiles
{
    private const string StandardInput = "-";

    private SpcFiles(string input, string? points, string? series, string? svg) => (Input, Points, Series, Svg) = (input, points, series, svg);

    /// <summary>The file read.</summary>
    internal string Input { get; }

    internal string? Points { get; }

    internal string? Series { get; }

    internal string? Svg { get; }

    /// <summary>No output is named: points go to standard output.</summary>
    internal bool ToScreen => Points is null && Series is null && Svg is null;

    /// <summary>The file's name, for problems.</summary>
    internal string InputName => Input == StandardInput ? "standard input" : Path.GetFileName(Input);

    internal static SpcFiles Of(string input, string? points, string? series, string? svg)
    {
        if (input != StandardInput && Directory.Exists(input)) throw new RefusedException($"FILE: found a folder, “{input}”; expected a CSV file");
        if (input != StandardInput && !File.Exists(input)) throw new RefusedException($"FILE: found no file “{input}”; expected a CSV file, or - for standard input");
        foreach (var (option, path) in new[] { ("--points", points), ("--series", series) })
        {
            if (path is null) continue;
            if (Directory.Exists(path)) throw new RefusedException($"{option}: found a folder, “{path}”; expected a file to write");
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder)) throw new RefusedException($"{option}: found no folder “{folder}”; expected one that is there");
            if (input != StandardInput && Same(path, input)) throw new RefusedException($"{option}: found the file that is read; expected another");
        }

        if (points is not null && series is not null && Same(points, series)) throw new RefusedException($"--series: found the file of --points, “{series}”; expected another");
        if (svg is not null && File.Exists(svg)) throw new RefusedException($"--svg: found a file, “{svg}”; expected a folder");
        return new SpcFiles(input, points, series, svg);
    }

    internal Stream Open(StandardStreams streams) => Input == StandardInput ? streams.Input : File.OpenRead(Input);

    // By name where one is not there yet, else by what links lead to: a device may be written twice.
    private static bool Same(string one, string other) =>
        string.Equals(Path.GetFullPath(one), Path.GetFullPath(other), StringComparison.Ordinal) || WholeFile.AreOneFile(one, other);
}
