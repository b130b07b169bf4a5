using Plumbline.App.Definitions;
using Plumbline.App.Figures;
using Plumbline.App.Ledger;
using Plumbline.Core.Observations;
using Plumbline.Core.Returns.Counting;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Returns.Readings;
using Plumbline.Core.Text;
using Plumbline.Reports.Composition;

namespace Plumbline.App.Returns.Tables;

/// <summary>What a form counts in a period, beside the figure that is given: a row of <see cref="CountsTable"/>.</summary>
/// <param name="Form">The form.</param>
/// <param name="Period">The period.</param>
/// <param name="Counting">What is counted, and the indicator.</param>
/// <param name="Counted">The figure as counted; null where it is not counted yet.</param>
/// <param name="Given">The figure that is given; null where none is.</param>
public sealed record CountRow(FormDefinition Form, FormPeriod Period, FormCounting Counting, Observation? Counted, Observation? Given)
{
    /// <summary>What is counted: <c>responses</c>, <c>not-applicable</c>, the name of a band.</summary>
    public string Count => Counting.Band?.Name ?? Names<FormCount>.Of(Counting.Count);

    /// <summary>Why there is no number; null where there is one.</summary>
    public string? Note => Counted is null ? Period.Lines.IsEmpty ? "No unit is asked." : "Not yet due." : Counted.Note;

    /// <summary>The counts of the whole organisation in each period of a reading with scores; what is due is as the reading says.</summary>
    public static async Task<IReadOnlyList<CountRow>> ReadAsync(ILedger ledger, OrganisationDefinitions definitions, FormReading reading, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(reading);
        var (form, top) = (reading.Form, definitions.Picture.Units.Top.Code);
        if (reading.Periods.IsEmpty) return [];
        List<DataNeed> needs = [.. form.Counts.Select(counting => new DataNeed(counting.Indicator, top, reading.Periods[0].Period.First))];
        var given = await ReadSeries.OfAsync(ledger, definitions.Picture, needs, definitions.Position.Number, cancellation);
        var count = new CountFigures(definitions.Picture, form, form.Counts, [top]);
        return
        [
            .. from period in reading.Periods
               let figures = count.Of(period).ToDictionary(static figure => figure.Indicator)
               from counting in form.Counts
               select new CountRow(form, period, counting, figures.GetValueOrDefault(counting.Indicator), given.GetValueOrDefault((counting.Indicator, top))?[period.Period]),
        ];
    }
}
