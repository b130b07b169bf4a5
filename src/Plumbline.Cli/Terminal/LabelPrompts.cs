using System.Globalization;
using Plumbline.App.Importing;
using Plumbline.App.Importing.Labels;
using Plumbline.App.Importing.Settling;
using Plumbline.Core.Text;

namespace Plumbline.Cli.Terminal;

/// <summary>Asks the user at a terminal what each unsettled text means.</summary>
internal sealed class LabelPrompts(StandardStreams streams)
{
    private readonly HashSet<(MappingKind, string)> _asked = [];
    private readonly List<Mapping> _answers = [];

    /// <summary>The answers so far.</summary>
    internal IReadOnlyList<Mapping> Answers => _answers;

    /// <summary>Whether anything was asked.</summary>
    internal bool HasAsked => _asked.Count > 0;

    /// <summary>Whether the user stopped before the last question.</summary>
    internal bool IsStopped { get; private set; }

    /// <summary>Asks about every text that was not asked about before. False if there was none.</summary>
    internal async Task<bool> AskAsync(ImportPreview preview, CancellationToken cancellation)
    {
        var texts = preview.Unsettled.Where(text => !_asked.Contains((text.Kind, text.Label))).ToList();
        for (var i = 0; i < texts.Count && !IsStopped; i++)
        {
            _asked.Add((texts[i].Kind, texts[i].Label));
            await AskAsync(preview, texts[i], i + 1, texts.Count, cancellation);
        }

        return texts.Count > 0;
    }

    /// <summary>Asks whether to commit.</summary>
    internal async Task<bool> ConfirmAsync(CancellationToken cancellation)
    {
        await streams.Errors.WriteAsync("Commit this as one change? y for yes, anything else for no: ");
        return (await streams.ReadLineAsync(cancellation))?.Trim().ToLowerInvariant() is "y" or "yes";
    }

    private async Task AskAsync(ImportPreview preview, UnsettledText text, int at, int of, CancellationToken cancellation)
    {
        var example = text.Example.ToString() is { Length: > 0 } figure ? $", such as {figure}" : "";
        await streams.Errors.WriteLineAsync(PlainText.Visible(string.Create(CultureInfo.InvariantCulture, $"{at:N0} of {of:N0}: {Noun(text.Kind)} “{text.Label.ReplaceLineEndings(" ")}” ({text.Place}, {PreviewRow.Rows(text.Rows)}{example})")));
        if (text.IsPlan) await streams.Errors.WriteLineAsync($"  {UnsettledText.PlanRemedy}");
        if (text.Near is [{ Against: { } against }, ..]) await streams.Errors.WriteLineAsync(PlainText.Visible($"  {against}"));
        for (var i = 0; i < text.Near.Count; i++)
            await streams.Errors.WriteLineAsync(PlainText.Visible(string.Create(CultureInfo.InvariantCulture, $"  {i + 1}  {text.Near[i].Code} ({text.Near[i].Name}, {text.Near[i].Score:0%})")));
        while (true)
        {
            await streams.Errors.WriteAsync($"  {(text.Near.Count > 0 ? "number, " : "")}{Code(text.Kind)}, s to {(text.Kind == MappingKind.Status ? "read it as nothing" : "leave its rows out")}, Enter to decide later, q to stop: ");
            var line = await streams.ReadLineAsync(cancellation);
            IsStopped = line is null;
            if (line is null || line.Trim().Length == 0) return;
            var answer = line.Trim();
            if (string.Equals(answer, "q", StringComparison.OrdinalIgnoreCase))
            {
                IsStopped = true;
                return;
            }

            if (preview.Decide(text, Meant(text, answer)).TryGet(out var mapping, out var problem))
            {
                _answers.Add(mapping);
                return;
            }

            await streams.Errors.WriteLineAsync($"  {problem}");
        }
    }

    private static string Meant(UnsettledText text, string answer) =>
        int.TryParse(answer, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= text.Near.Count ? text.Near[number - 1].Code
        : string.Equals(answer, "s", StringComparison.OrdinalIgnoreCase) ? "skip"
        : answer;

    private static string Noun(MappingKind kind) => kind switch
    {
        MappingKind.Indicator => "label",
        MappingKind.Unit => "unit",
        MappingKind.Item => "item",
        MappingKind.Status => "text in place of a figure",
    };

    private static string Code(MappingKind kind) => kind switch
    {
        MappingKind.Indicator => "code of an indicator",
        MappingKind.Unit => "code of a unit",
        MappingKind.Item => "item, such as sex=female",
        MappingKind.Status => $"one of {string.Join(", ", TextReading.Statuses)}",
    };
}
