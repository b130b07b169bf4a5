namespace Plumbline.App.Importing.Headings;

/// <summary>The headings that a return has for those who fill it in, and how <c>import</c> takes them: a return is written with these, and read by them.</summary>
internal static class Returned
{
    /// <summary>The indicator's code. It may not be changed.</summary>
    internal const string Code = "Code (fixed)";

    /// <summary>What the figure is measured in: passed over.</summary>
    internal const string Measure = "Unit of measure";

    /// <summary>The limits of the indicator's chart: passed over.</summary>
    internal const string UsualRange = "Usual range";

    /// <summary>The beginning of the heading of a figure that was reported before: passed over.</summary>
    internal const string Earlier = "Earlier:";
}
