namespace Plumbline.App.Ledger.Storage;

/// <summary>The marks of a figure, as <c>observation.marks</c> holds them.</summary>
[Flags]
internal enum FigureMarks : byte
{
    /// <summary>A figure as most are.</summary>
    None = 0,

    /// <summary>It may be revised.</summary>
    Provisional = 1,

    /// <summary>It is taken back.</summary>
    Withdrawn = 2,

    /// <summary>It is known to be probably wrong.</summary>
    Doubtful = 4,
}

/// <summary>Takes the marks of a fact together.</summary>
internal static class FigureMarksOfFact
{
    public const FigureMarks All = FigureMarks.Provisional | FigureMarks.Withdrawn | FigureMarks.Doubtful;

    public static FigureMarks Of(ObservationFact fact) =>
        (fact.Provisional ? FigureMarks.Provisional : FigureMarks.None)
        | (fact.Withdrawn ? FigureMarks.Withdrawn : FigureMarks.None)
        | (fact.Doubtful ? FigureMarks.Doubtful : FigureMarks.None);
}
