using Plumbline.Core.Ratings;

namespace Plumbline.Reports.Indicators;

/// <summary>The change in performance as a report prints it.</summary>
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
