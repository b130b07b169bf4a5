using System.Globalization;
using Plumbline.App.Definitions;
using Plumbline.Core.Periods;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Returns.Readings;

namespace Plumbline.App.Returns.Tables;

/// <summary>The return of a unit: a row of <see cref="ReturnsTable"/>.</summary>
/// <param name="Form">The form.</param>
/// <param name="Period">The period.</param>
/// <param name="Line">How it stands.</param>
/// <param name="Name">What the unit is called.</param>
public sealed record ReturnRow(FormDefinition Form, FormPeriod Period, ReturnLine Line, string Name)
{
    /// <summary>When it was complete, or else received; null where it is not here.</summary>
    public DateTime? Received => Line.CompletedAt ?? (Line.Return?.State == Core.Returns.Records.ReturnState.Returned ? Line.Return.At : null);

    /// <summary>For how many periods in a row the unit failed to answer: <c>3</c>, <c>13+</c> where it may be longer; null where it did not fail.</summary>
    public string? PeriodsSilent => Line.PeriodsSilent == 0 ? null : Line.PeriodsSilent.ToString(CultureInfo.InvariantCulture) + (Line.MayBeSilentLonger ? "+" : "");

    /// <summary>The rows of a reading, period by period.</summary>
    public static IEnumerable<ReturnRow> Of(OrganisationDefinitions definitions, FormReading reading)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(reading);
        return
            from period in reading.Periods
            from line in period.Lines
            select new ReturnRow(reading.Form, period, line, definitions.Picture.Units.Find(line.Unit, period.Period.Last)?.Name ?? line.Unit.ToString());
    }

    /// <summary>Why a reading has no row; null where it has some.</summary>
    public static string? WhyNone(FormReading reading, Period last)
    {
        ArgumentNullException.ThrowIfNull(reading);
        if (reading.Periods.Any(static period => !period.Lines.IsEmpty)) return null;
        return $"{reading.Form.Name}, {last}: {(FormRow.Of(reading, last).Last().Note ?? "No unit is asked.")}";
    }
}
