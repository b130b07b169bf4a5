using System.Globalization;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Typing;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;

namespace Plumbline.App.BoardAssurance.Writing;

/// <summary>What fields of several records of assurance have in common.</summary>
internal static class SpanFields
{
    /// <summary>Refuses what is said of a span before it is over: nobody knows yet what it came to.</summary>
    internal static void RefuseUnfinished<TField>(TypedFields<TField> fields, TField span, TField said, Period period, DateOnly on, DateOnly today)
        where TField : struct, Enum
    {
        if (period.First > today) RefuseFuture(fields, span, period, today);
        else if (period.Last > today) fields.Refuse(span, Problem.With(period.ToString(), $"a month that is over: it ends on {Written.Day(period.Last)}"));
        else if (on < period.Last) fields.Refuse(said, Problem.With(Written.Day(on), $"a day from {Written.Day(period.Last)} on, with which the span ends"));
    }

    /// <summary>Refuses a span that is not there yet: its last month may have begun, since papers are written before the month is over.</summary>
    internal static void RefuseFuture<TField>(TypedFields<TField> fields, TField field, Period period, DateOnly today)
        where TField : struct, Enum
    {
        if (period.First > today) fields.Refuse(field, Problem.With(period.ToString(), string.Create(CultureInfo.InvariantCulture, $"a month that has begun, up to {today:yyyy-MM}")));
    }
}
