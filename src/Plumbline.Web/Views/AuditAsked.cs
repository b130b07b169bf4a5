using Plumbline.App.Checking;
using Plumbline.Core.Periods;

namespace Plumbline.Web.Views;

/// <summary>The audit that a page tells of. Pages of one address ask for the same, so that a finding on one of them is found on the next.</summary>
internal static class AuditAsked
{
    /// <summary>The audit of a period, or of all; at an earlier position, of risks and actions as of its day.</summary>
    internal static CheckRequest Of(Visit visit, Period? period) => new(visit.Today) { Period = period, RecordsOn = CheckRequest.DayOf(visit.Definitions, visit.IsPast) };
}
