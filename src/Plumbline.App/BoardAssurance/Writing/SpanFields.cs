using System.Globalization;
using Plumbline.App.Typing;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;

namespace Plumbline.App.BoardAssurance.Writing;

/// <summary>What fields of several records of assurance have in common.</summary>
internal static class SpanFields
{
    /// <summary>Refuses a span that is not there yet: its last month may have begun, since papers are written before the month is over.</summary>
    internal static void RefuseFuture<TField>(TypedFields<TField> fields, TField field, Period period, DateOnly today)
        where TField : struct, Enum
    {
        if (period.First > today) fields.Refuse(field, Problem.With(period.ToString(), string.Create(CultureInfo.InvariantCulture, $"a month that has begun, up to {today:yyyy-MM}")));
    }
}
