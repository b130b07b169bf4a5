using System.CommandLine;
using Plumbline.App.Importing;
using Plumbline.App.Importing.Labels;
using Plumbline.App.Ledger;
using Plumbline.Cli.Terminal;
using Plumbline.Core.Indicators;
using Plumbline.Core.Text;

namespace Plumbline.Cli.Options;

/// <summary>The options by which a user says what the texts of imported files mean: one at a time, or in a file.</summary>
internal sealed class LabelOptions
{
    private readonly Option<string[]> _map = new("--map") { Description = "Map a label to an indicator, a name to a unit, or a text to an item (“Women=sex=female”): “LABEL=code”. Remembered.", HelpName = "LABEL=CODE" };
    private readonly Option<string[]> _skip = new("--skip") { Description = "Leave out the rows of a label, or of a unit that is not the organisation’s. Remembered.", HelpName = "LABEL" };
    private readonly Option<string[]> _read = new("--read") { Description = "What a text in place of a figure means: “..=not-available”, or “TEXT=none” if it reports nothing. Remembered.", HelpName = "TEXT=STATUS" };
    private readonly Option<string?> _labels = new("--labels") { Description = "Take the decisions of a file that --write-labels wrote. Remembered.", HelpName = "FILE" };
    private readonly Option<string?> _write = new("--write-labels") { Description = "Write every label, unit and text that means nothing known to a file, to decide on in a spreadsheet.", HelpName = "FILE" };
    private readonly Option<bool> _noPrompt = new("--no-prompt") { Description = "At a terminal, do not ask for each label that matches nothing." };

    private LabelOptions()
    {
    }

    internal static LabelOptions AddTo(Command command)
    {
        var options = new LabelOptions();
        foreach (var option in new Option[] { options._map, options._skip, options._read, options._labels, options._write, options._noPrompt }) command.Options.Add(option);
        return options;
    }

    /// <summary>The file to write; null if none is wanted.</summary>
    internal string? FileToWrite(ParseResult parsed) => parsed.GetValue(_write);

    /// <summary>Whether the user can be asked, as far as these options say.</summary>
    internal bool MayAsk(ParseResult parsed) => !parsed.GetValue(_noPrompt) && parsed.GetValue(_labels) is null && parsed.GetValue(_write) is null;

    /// <summary>The meanings given one at a time.</summary>
    internal IReadOnlyList<Mapping> Mappings(ParseResult parsed) =>
        [.. (parsed.GetValue(_map) ?? []).Select(Label), .. (parsed.GetValue(_skip) ?? []).Select(label => new LabelMapping(PlainText.Read(label), null)), .. (parsed.GetValue(_read) ?? []).Select(Reading)];

    /// <summary>The decisions of the file of labels; null if cells of it decide nothing possible, which are written to <paramref name="errors"/>.</summary>
    internal async Task<IReadOnlyList<Mapping>?> DecisionsAsync(ParseResult parsed, ILedger ledger, string organisation, TextWriter errors, CancellationToken cancellation)
    {
        if (parsed.GetValue(_labels) is not { } path) return [];
        using var opened = OpenedFiles.Open([path]);
        var decided = await ReadLabels.RunAsync(ledger, organisation, opened.Files[0], cancellation);
        foreach (var problem in decided.Problems) await errors.WriteLineAsync(problem.ToString());
        return decided.Problems.Count > 0 ? null : decided.Mappings;
    }

    /// <summary>Writes what a preview leaves unsettled to a file, and says so.</summary>
    internal static async Task WriteAsync(ImportPreview preview, string path, IReadOnlyList<Mapping> decided, IReadOnlyList<string> imported, TextWriter errors, CancellationToken cancellation)
    {
        if (preview.UnsettledCount + decided.Count == 0)
        {
            await errors.WriteLineAsync($"{path}: not written, for every label is settled.");
            return;
        }

        if (imported.Any(file => App.Files.WholeFile.AreOneFile(file, path))) throw new RefusedException($"{path}: found a file to import; expected another name for the file of labels");
        var written = await WriteLabels.RunAsync(preview, path, decided, cancellation);
        foreach (var problem in written.Problems) await errors.WriteLineAsync($"{problem}; it is not overwritten");
        if (written.Problems.Count == 0) await errors.WriteLineAsync(LabelWords.Of(written, path, preview.HasMoreUnsettled));
    }

    // Split at the last equals sign: a label may contain one, a code may not.
    private static LabelMapping Label(string text)
    {
        var (label, code) = Parts(text, "--map", "LABEL=indicator");
        return new LabelMapping(label, RefusedException.Unless(IndicatorCode.Parse(code), "--map"));
    }

    private static TextReading Reading(string text)
    {
        var (label, status) = Parts(text, "--read", "TEXT=STATUS");
        return RefusedException.Unless(TextReading.Parse(label, status), "--read");
    }

    private static (string Before, string After) Parts(string text, string option, string form)
    {
        var equals = text.LastIndexOf('=');
        return equals > 0 ? (PlainText.Read(text[..equals]).Trim(), text[(equals + 1)..].Trim()) : throw new RefusedException($"{option}: found “{text}”; expected “{form}”");
    }
}
