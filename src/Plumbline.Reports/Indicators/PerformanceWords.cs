using Plumbline.Core.Ratings;

namespace Plumbline.Reports.Indicators;

/// <summary>The printed word for a change in performance.</summary>
public static class PerformanceWords
{
    /// <summary>Improving, Declining, Unchanged, or n/a.</summary>
    public static string Of(ChangeDirection direction) => direction switch
    {
        ChangeDirection.Improving => "Improving",
        ChangeDirection.Declining => "Declining",
        ChangeDirection.Unchanged => "Unchanged",
        ChangeDirection.NotApplicable => "n/a",
    };
}
