namespace Plumbline.Reports.Indicators;

/// <summary>Which figure of an indicator a report shows, where the indicator's periods are not the report's.</summary>
public enum FiguresShown
{
    /// <summary>The figure of the report's own period: the months of a quarter together.</summary>
    Period,

    /// <summary>The latest figure in the indicator's own frequency, named by its period: the last month of a quarter, or last year's.</summary>
    Latest,
}
