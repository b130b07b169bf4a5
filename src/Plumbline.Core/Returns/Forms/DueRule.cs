using Plumbline.Core.Periods;
using Plumbline.Core.Text;
using Plumbline.Core.WorkingDays;

namespace Plumbline.Core.Returns.Forms;

/// <summary>When a return of a period is due, by the clock of the organisation: <c>10:30 the same day</c>, <c>5 working days after</c>, <c>day 15 of the next month</c>.</summary>
public sealed partial record DueRule
{
    /// <summary>Reads a rule.</summary>
    /// <param name="text">The words.</param>
    /// <param name="calendar">Whose bank holidays are not working days.</param>
    public static Parsed<DueRule> Parse(string? text, HolidayCalendar calendar = HolidayCalendar.EnglandAndWales) => throw new NotSupportedException("Returns are not read yet.");

    /// <summary>The last moment at which a return of a period is in time. A rule without a time of day ends with the day.</summary>
    public DateTime DueAt(Period period) => throw new NotSupportedException("Returns are not read yet.");

    /// <summary>The words, which parse back.</summary>
    public override string ToString() => throw new NotSupportedException("Returns are not read yet.");
}
