using Plumbline.App.Definitions.Formats;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;

namespace Plumbline.App.Definitions.Returns;

/// <summary>From when to when: of a form, of a field of it, or of a time in which nobody was asked.</summary>
/// <param name="From">The first period; null where none is stated.</param>
/// <param name="To">The last period; null: it goes on.</param>
/// <remarks>Periods are compared only where their frequency is known.</remarks>
internal sealed record FormSpan(Period? From, Period? To)
{
    /// <summary>Reads <c>from</c> and <c>to</c>, periods of the form’s frequency.</summary>
    internal static FormSpan Read(YamlMap map, Frequency? frequency, WorkspaceContext context, bool isFromRequired)
    {
        var from = isFromRequired ? map.Required("from", Period) : map.Optional("from", Period);
        var to = map.Optional("to", Period);
        if (frequency is null) return new FormSpan(null, null);
        if (from is not null && to is not null && to < from) map.Add(new Problem($"to: {to}", $"{from} or a later period"));
        return new FormSpan(from, to);

        Parsed<Period> Period(string? text) => context.Period(text).Then<Period>(period =>
            frequency is { } asked && period.Frequency != asked ? Problem.With(text, $"a {asked.Noun()} such as {Core.Periods.Period.Containing(period.First, asked, context.Calendar)}, as the form’s frequency says") : period);
    }
}
