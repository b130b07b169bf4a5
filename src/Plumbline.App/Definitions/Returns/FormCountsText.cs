using System.Collections.Immutable;
using Plumbline.App.Definitions.Formats;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Text;

namespace Plumbline.App.Definitions.Returns;

/// <summary>The indicators that are counted from returns, as keys and values: a key is a count, or the name of a band.</summary>
internal static class FormCountsText
{
    /// <summary>The counts that every form can have.</summary>
    internal static IReadOnlyList<string> Words { get; } = [.. Names<FormCount>.All.Where(static word => word != Names<FormCount>.Of(FormCount.Band))];

    internal static FactTree Tree(ImmutableArray<FormCounting> counts)
    {
        var tree = new FactTree();
        foreach (var one in counts) tree.Add(WordOf(one), one.Indicator.ToString());
        return tree;
    }

    /// <summary>The key of a count.</summary>
    internal static string WordOf(FormCounting counting) => counting.Band?.Name ?? Names<FormCount>.Of(counting.Count);

    /// <summary>Reads the counts, and puts them in order: those that every form can have, then the bands.</summary>
    internal static ImmutableArray<FormCounting> Read(YamlMap form, ImmutableArray<FormBand> bands, Frequency? frequency, FormRules? rules, WorkspaceContext context)
    {
        if (form.Map("counts") is not { } map) return [];
        var counts = new List<FormCounting>();
        foreach (var key in map.Keys())
        {
            var indicator = map.Required(key, text => rules is null ? IndicatorCode.Parse(text) : context.Indicator(text));
            var band = bands.FirstOrDefault(one => one.Name == key);
            if (band is null && !Words.Contains(key, StringComparer.Ordinal))
            {
                string[] known = [.. Words, .. bands.Select(static one => one.Name)];
                map.Add(new Problem($"the count “{key}”", $"one of {string.Join(", ", known)}{Spelling.Suggestion(key, known)}"));
                continue;
            }

            if (indicator is null) continue;
            var counting = new FormCounting(band is null ? Names<FormCount>.Parse(key).Value : FormCount.Band, indicator) { Band = band };
            if (counts.FirstOrDefault(one => one.Indicator == indicator) is { } other) map.Add(new Problem($"{indicator} a second time", $"each indicator once; “{WordOf(other)}” gives it"));
            else if (frequency is { } given && rules?.OfCount(counting, given) is { } problem) map.Add(problem);
            else counts.Add(counting);
        }

        return [.. counts.OrderBy(static one => one.Count).ThenBy(one => one.Band is null ? 0 : bands.IndexOf(one.Band))];
    }
}
