using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Returns;
using Plumbline.App.Entering;
using Plumbline.App.Figures;
using Plumbline.App.Ledger;
using Plumbline.Core.Periods;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Text;
using Plumbline.Core.TimeSeries;
using Plumbline.Core.Units;
using Plumbline.Reports.Composition;

namespace Plumbline.App.Exporting.Returns;

/// <summary>Prepares a form to send out: what is asked of which units for a period.</summary>
public static class PrepareForm
{
    /// <summary>Prepares the form of a period.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="definitions">The organisation.</param>
    /// <param name="form">The form.</param>
    /// <param name="period">The period.</param>
    /// <param name="unit">The unit asked, or the unit below which all that are asked get it; null for every unit asked.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The form to fill in, or why nobody is asked.</returns>
    public static async Task<Parsed<FormTemplate>> RunAsync(ILedger ledger, OrganisationDefinitions definitions, FormDefinition form, Period period, UnitCode? unit, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(period);
        if (ReturnRowRules.WhyNot(form, period, period.ToString()) is { } problem) return problem;
        var (picture, day) = (definitions.Picture, period.Last);
        var below = unit is null ? null : picture.Units.Under(unit, day, day).Append(unit).ToHashSet();
        List<Unit> asked = [.. form.Asked.For(picture.Units, period).Where(code => below?.Contains(code) != false).Select(code => picture.Units.Find(code, day)).OfType<Unit>()];
        if (asked.Count == 0) return new Problem(unit is null ? $"no unit that {form.Code} is asked of for {period}" : $"{unit}, of which {form.Code} is not asked for {period}, nor of a unit below it", "a unit that is asked; or another period");
        var before = Enumerable.Range(1, ReturnRow.EarlierPeriods).Select(back => period.Plus(-back)).Reverse().ToList();
        var answers = (await ReturnAnswerRows.ReadAsync(ledger, definitions, form, [.. before, period], cancellation)).ToDictionary(static one => (one.Unit, one.Period, one.Field), static one => one.Value);
        var needs = asked.SelectMany(one => form.FiguresFor(period).Select(figure => new DataNeed(figure.Indicator, one.Code, DateOnly.MinValue))).ToList();
        var series = await ReadSeries.GivenWithGapsAsync(ledger, definitions, needs, day, cancellation);
        return new FormTemplate(picture.Settings.Name, form, period, picture.Settings.Language, [.. asked.Select(one => new AskedUnit(one, [.. form.FieldsFor(period).Select(field => Row(one.Code, field))]))]);

        AskedField Row(UnitCode code, FormField field)
        {
            if (field is not FigureField figure || picture.Find(figure.Indicator) is not { } indicator)
                return new AskedField(field, null, [.. before.Select(one => answers.GetValueOrDefault((code, one, field.Code)))], "") { Here = answers.GetValueOrDefault((code, period, field.Code)) };
            var given = series.GetValueOrDefault((figure.Indicator, code)) ?? Series.From(indicator, code, []).Value;
            return new AskedField(field, indicator, [.. before.Select(one => given[one]?.Value.Text)], UsualRange.Of(picture, given, period).Words) { Here = given[period]?.Value.Text };
        }
    }
}
