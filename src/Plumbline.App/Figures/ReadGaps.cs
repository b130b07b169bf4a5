using Plumbline.App.Definitions;
using Plumbline.App.Collections;
using Plumbline.App.Ledger;
using Plumbline.Core.Collections;
using Plumbline.Core.Collections.Counting;
using Plumbline.Core.Indicators;
using Plumbline.Core.Units;

namespace Plumbline.App.Figures;

/// <summary>Reads the line lists behind g and t charts, and no others, as the gaps between events of each indicator and unit.</summary>
internal static class ReadGaps
{
    /// <summary>The gaps at the position of the definitions; none for an indicator that charts its own figures.</summary>
    internal static async Task<IReadOnlyDictionary<(IndicatorCode, UnitCode), EventGaps>> RunAsync(
        ILedger ledger, OrganisationDefinitions definitions, IEnumerable<(IndicatorCode Indicator, UnitCode Unit)> charted, DateOnly day, CancellationToken cancellation)
    {
        var picture = definitions.Picture;
        var found = new Dictionary<(IndicatorCode, UnitCode), EventGaps>();
        var wanted =
            from pair in charted.Distinct()
            let behind = picture.Find(pair.Indicator) is { } indicator ? picture.GapsBehind(indicator) : null
            where behind is not null
            group (pair, behind.Value.Rule) by behind.Value.Collection;
        foreach (var behind in wanted)
        {
            var list = await ReadLineList.RunAsync(ledger, definitions, behind.Key, cancellation);
            foreach (var (pair, rule) in behind)
            {
                if (CountEvents.Gaps(list, picture, rule, pair.Unit, day) is { } gaps) found[pair] = gaps;
            }
        }

        return found;
    }
}
