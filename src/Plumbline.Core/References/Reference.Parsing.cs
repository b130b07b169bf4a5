using System.Globalization;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.Core.References;

/// <content>Reading references.</content>
public sealed partial class Reference
{
    /// <summary>Reads a reference.</summary>
    /// <param name="text">As <see cref="ToString"/> writes it; a period may have another form without a slash.</param>
    /// <param name="calendar">The organisation's calendar.</param>
    public static Parsed<Reference> Parse(string? text, FinancialCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var parts = (text ?? "").Split('/');
        if (!Names<ReferenceKind>.All.Contains(parts[0], StringComparer.Ordinal))
            return Problem.With(text, $"a reference such as figure/sickness-monthly/trust/2019-04 or risk/3156, which begins with one of {string.Join(", ", Names<ReferenceKind>.All)}");
        var kind = Names<ReferenceKind>.Parse(parts[0]).Value;
        var form = ReferenceForm.Of(kind);
        var given = parts[1..];
        var isShort = form[^1] == ReferencePart.Aspect && given.Length == form.Length - 1;
        if (!isShort && given.Length != form.Length) return Problem.With(text, Form(kind));

        var keys = new string[given.Length];
        var (indicator, unit, period) = ((IndicatorCode?)null, (UnitCode?)null, (Period?)null);
        for (var i = 0; i < given.Length; i++)
        {
            if (!Read(given[i], form[i], calendar).TryGet(out var key, out var problem)) return Problem.With(text, $"{Form(kind)}, where {ReferenceForm.Name(form[i])} is {problem.Expected}");
            keys[i] = key;
            if (form[i] == ReferencePart.Indicator || kind == ReferenceKind.Indicator) indicator = IndicatorCode.Parse(key).Value;
            else if (form[i] == ReferencePart.Unit) unit = UnitCode.Parse(key).Value;
            else if (form[i] == ReferencePart.Period) period = Period.Parse(key, calendar).Value;
        }

        return new Reference(kind, [.. keys]) { Indicator = indicator, Unit = unit, Period = period };
    }

    // A part in the form in which it is written.
    private static Parsed<string> Read(string text, ReferencePart part, FinancialCalendar calendar) => part switch
    {
        ReferencePart.Period => Period.Parse(text, calendar).Select(static period => period.ToName()),
        ReferencePart.Aspect => Aspect.Parse(text, calendar).Then<string>(aspect => aspect.IsActual ? Problem.With(text, "plan, forecast, forecast:PERIOD or items such as sex=female; none for the actual") : aspect.ToName()),
        ReferencePart.Number => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number.ToString(CultureInfo.InvariantCulture)
            : Problem.With(text, "a whole number from 1"),
        ReferencePart.Code or ReferencePart.Indicator or ReferencePart.Unit or ReferencePart.Contract or ReferencePart.Objective or ReferencePart.Domain
            or ReferencePart.Form or ReferencePart.Name or ReferencePart.Row or ReferencePart.Report or ReferencePart.Anchor =>
            CodeShape.Check(text, "a code") is { } problem ? problem : text,
    };

    private static string Form(ReferenceKind kind) =>
        ReferenceForm.Text(kind) + (ReferenceForm.Of(kind).Contains(ReferencePart.Period) ? " (a financial year in it is FY2019-20)" : "");
}
