namespace Plumbline.App.Importing.Headings;

/// <summary>The headings that a return has for those who fill it in, and how <c>import</c> takes them: a return is written with these, and read by them.</summary>
internal static class Returned
{
    /// <summary>The indicator's code. It may not be changed.</summary>
    internal const string Code = "Code (fixed)";

    /// <summary>The code of a form's field. It may not be changed.</summary>
    internal const string Field = "Field (fixed)";

    /// <summary>The question as it is asked: passed over.</summary>
    internal const string Question = "Question";

    /// <summary>What may be answered: passed over.</summary>
    internal const string Answers = "May be answered";

    /// <summary>What helps whoever answers: passed over.</summary>
    internal const string Help = "Help";

    /// <summary>Who answers: passed over.</summary>
    internal const string By = "Who answers";

    /// <summary>Whether a return without the answer is incomplete: passed over.</summary>
    internal const string Required = "Needed";

    /// <summary>What the figure is measured in: passed over.</summary>
    internal const string Measure = "Unit of measure";

    /// <summary>The limits of the indicator's chart: passed over.</summary>
    internal const string UsualRange = "Usual range";

    /// <summary>The beginning of the heading of a figure that was reported before: passed over.</summary>
    internal const string Earlier = "Earlier:";
}
