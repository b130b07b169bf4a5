using Plumbline.App.Tables;

namespace Plumbline.App.Definitions.Formats;

/// <summary>The problems of files: what a refused <c>plumbline load --json</c> prints.</summary>
public static class ProblemsTable
{
    /// <summary>One row for each problem.</summary>
    public static Table<FileProblem> Table { get; } = new Table<FileProblem>("problems")
        .Text("file", problem => problem.File)
        .Whole("row", problem => problem.Row)
        .Whole("column", problem => problem.Column)
        .Text("found", problem => problem.Problem.Found)
        .Text("expected", problem => problem.Problem.Expected);
}
