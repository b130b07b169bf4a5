using System.Globalization;
using Plumbline.Core.Risks.Records;
using Plumbline.Web.Addresses;
using Plumbline.Web.Views;

namespace Plumbline.Web.RiskForms;

/// <summary>How far somebody is in a review sitting. The address holds it: what is due is asked of the register at each step.</summary>
/// <param name="Skipped">The risks that were passed over, in their order.</param>
/// <param name="Count">How many were done.</param>
internal sealed record SittingPlace(IReadOnlyList<RiskCode> Skipped, int Count)
{
    private const string Mark = "sitting", Skip = "skip", DoneCount = "done";
    private const char Between = '_';
    private const int Most = 500;

    /// <summary>The place that the address of the sitting tells.</summary>
    internal static SittingPlace Here(Visit visit) => new(
        [.. (visit.Text(Skip) ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries).Take(Most).Select(static text => RiskCode.Parse(text)).Where(static parsed => parsed.Succeeded).Select(static parsed => parsed.Value).Distinct()],
        int.TryParse(visit.Text(DoneCount), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? Math.Min(count, 1_000_000) : 0);

    /// <summary>The sitting from which a form was opened; null where it was opened from elsewhere.</summary>
    internal static SittingPlace? Of(Visit visit) => visit.Text(Mark) is null ? null : Here(visit);

    /// <summary>The place once a risk was passed over.</summary>
    internal SittingPlace Passing(RiskCode risk) => Skipped.Contains(risk) ? this : this with { Skipped = [.. Skipped, risk] };

    /// <summary>The place once a risk was done.</summary>
    internal SittingPlace Done() => this with { Count = Count + 1 };

    /// <summary>The address of the sitting at this place.</summary>
    internal string AddressIn(Links links) => links.ReviewSitting(Query);

    /// <summary>The form to grade a risk, which comes back to the sitting.</summary>
    internal string GradeIn(Links links, RiskCode risk) => links.To(["risks", risk.ToString(), "grade"], [(Mark, "yes"), .. Query]);

    private (string Name, string? Value)[] Query => [(Skip, string.Join(Between, Skipped)), (DoneCount, Count == 0 ? null : Links.Of(Count))];
}
