using Plumbline.App.Definitions.Formats;
using Plumbline.Core.Objectives;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;

namespace Plumbline.App.Definitions.Objectives;

/// <summary>Cells that several tables of objectives and assurance have.</summary>
internal static class ObjectiveRows
{
    /// <summary>The objective that a row is of: one that is there.</summary>
    internal static ObjectiveCode? Objective(this TableRow row, WorkspaceContext context) =>
        row.Required("objective", text => ObjectiveCode.Parse(text).Then<ObjectiveCode>(code => context.Objectives.Check(text!) is { } problem ? problem : code));

    /// <summary>The last month of the span that a row is about.</summary>
    internal static Period? SpanEnd(this TableRow row, WorkspaceContext context) =>
        row.RequiredSeen("period", text => context.Period(text).Then<Period>(period => period.Frequency == Frequency.Month ? period : Problem.With(text, "a month such as 2020-03: the last of the span")));
}
