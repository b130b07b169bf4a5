using Plumbline.App.Collections;
using Plumbline.App.Definitions;
using Plumbline.App.Figures;
using Plumbline.App.Ledger;
using Plumbline.App.Observations;
using Plumbline.App.Risks;
using Plumbline.Core.Collections;
using Plumbline.Core.Criteria;
using Plumbline.Core.Criteria.Evidence;
using Plumbline.Core.Criteria.Needs;
using Plumbline.Core.Criteria.Questions;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.TimeSeries;
using Plumbline.Reports.Composition;

namespace Plumbline.App.BoardAssurance.Reading;

/// <summary>Reads what criteria are judged by, at the position of the definitions: figures, plans, items, answers, risks and line lists that they name, and nothing else.</summary>
internal sealed class ReadEvidence(ILedger ledger, OrganisationDefinitions definitions, CriterionPlace place)
{
    /// <summary>The evidence of criteria.</summary>
    /// <param name="criteria">The criteria.</param>
    /// <param name="answers">The answers to the questions that they ask, for the spans that they ask for.</param>
    /// <param name="cancellation">Stops the reading.</param>
    internal async Task<CriterionEvidence> RunAsync(IEnumerable<Criterion> criteria, IReadOnlyList<Answer> answers, CancellationToken cancellation)
    {
        var (picture, last) = (definitions.Picture, place.Last.Last);
        var needed = new CriterionNeeds(picture, place);
        foreach (var criterion in criteria) needed.Add(criterion);
        var needs = needed.Figures.Where(one => picture.Find(one.Key.Indicator) is not null).Select(static one => new DataNeed(one.Key.Indicator, one.Key.Unit, one.Value)).ToList();
        var series = await ReadSeries.WithTotalsAsync(ledger, picture, needs, last, definitions.Position.Number, cancellation);
        return new CriterionEvidence(picture, FigureBook.Of(series.Values.SelectMany(static one => one.Observations).Where(cell => cell.Period.Last <= last)))
        {
            Plans = await PlansAsync(needed, last, cancellation),
            Items = await ItemsAsync(needed, last, cancellation),
            Answers = answers,
            Register = needed.Register ? await ReadRiskRegister.RunAsync(ledger, definitions, last, cancellation) : null,
            Lists = await ListsAsync(needed, cancellation),
            Gaps = await ReadGaps.RunAsync(ledger, definitions, needed.Charted, last, cancellation),
        };
    }

    /// <summary>The evidence of criteria, with the answers to the questions that they ask.</summary>
    /// <param name="criteria">The criteria.</param>
    /// <param name="cancellation">Stops the reading.</param>
    internal async Task<CriterionEvidence> WithAnswersAsync(IReadOnlyCollection<Criterion> criteria, CancellationToken cancellation)
    {
        var needed = new CriterionNeeds(definitions.Picture, place);
        foreach (var criterion in criteria) needed.Add(criterion);
        Core.Periods.Period[] ends = [.. Enumerable.Range(0, needed.Questions.Values.DefaultIfEmpty(0).Max()).Select(back => place.Last.Plus(-back * place.Months))];
        var asked = definitions.Picture.Values.Of<Question>().Where(one => needed.Questions.ContainsKey(one.Code)).ToList();
        return await RunAsync(criteria, asked.Count == 0 ? [] : await new HeldRecords(ledger, definitions).AnswersAsync(asked, ends, cancellation), cancellation);
    }

    // The plan of the year in which the span begins is among them.
    private async Task<FigureBook> PlansAsync(CriterionNeeds needed, DateOnly last, CancellationToken cancellation)
    {
        var (plans, reader) = (new FigureGathering(), new ObservationReader(definitions.Picture.Settings.Calendar));
        if (needed.Plans.Count == 0) return plans.ToBook();
        var from = needed.Plans.Values.Min();
        var query = new ObservationQuery
        {
            Indicators = [.. needed.Plans.Keys.Select(static one => one.Indicator.ToString()).Distinct(StringComparer.Ordinal)],
            Units = [.. needed.Plans.Keys.Select(static one => one.Unit.ToString()).Distinct(StringComparer.Ordinal)],
            Aspects = [Aspect.Plan.ToString()],
            FromDay = Period.Containing(from, Frequency.FinancialYear, definitions.Picture.Settings.Calendar).First.DayNumber,
            ToDay = last.DayNumber,
            AsAt = definitions.Position.Number,
        };
        await foreach (var row in ledger.ObservationsAsync(definitions.Picture.Settings.Code, query, cancellation)) plans.Add(reader.Read(row));
        return plans.ToBook();
    }

    private async Task<ILookup<Core.Indicators.IndicatorCode, Observation>> ItemsAsync(CriterionNeeds needed, DateOnly last, CancellationToken cancellation)
    {
        var needs = needed.Items.SelectMany(one => DimensionsOf(one.Key.Item).Select(dimension => new BreakdownNeed(one.Key.Indicator, one.Key.Unit, dimension, one.Value))).ToList();
        var items = needs.Count == 0 ? [] : await ReadItems.RunAsync(ledger, definitions, needs, last, cancellation);
        return items.Where(cell => cell.Period.Last <= last).ToLookup(static cell => cell.Indicator);
    }

    // An item's bare code may be of several dimensions.
    private IEnumerable<string> DimensionsOf(CriterionItem item) => item.Dimension is { } named
        ? [named]
        : definitions.Picture.Values.Of<Core.Breakdowns.BreakdownItem>().Where(known => known.Item == item.Item).Select(static known => known.Dimension).Distinct(StringComparer.Ordinal);

    private async Task<IReadOnlyList<LineList>> ListsAsync(CriterionNeeds needed, CancellationToken cancellation)
    {
        var lists = new List<LineList>();
        foreach (var list in definitions.Picture.Collections.Where(list => needed.Lists.Contains(list.Code))) lists.Add(await ReadLineList.RunAsync(ledger, definitions, list, cancellation));
        return lists;
    }
}
