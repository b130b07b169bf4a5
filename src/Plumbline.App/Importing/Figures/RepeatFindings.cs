using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Observations;
using Plumbline.Core.Text;

namespace Plumbline.App.Importing.Figures;

/// <summary>Reports figures that a file gives twice: a note if both are the same, a problem if they differ.</summary>
internal static class RepeatFindings
{
    internal static void Add(FigureIntake intake, ObservationFact first, ObservationFact again)
    {
        var aspect = first.Aspect.Length == 0 ? "" : $" ({first.Aspect})";
        var what = $"{first.Indicator} in {first.Unit} for {first.Period}{aspect}";
        var place = new SourceCell(first.SourceFile!, first.SourceRow, first.SourceColumn);
        if (CheckedFact.SayTheSame(first, again)) intake.Findings.Note(new SourceCell(again.SourceFile!, again.SourceRow, again.SourceColumn).ToString(), $"{what} a second time, the same as in {place}");
        else intake.Findings.Refuse(again.SourceFile!, again.SourceRow, again.SourceColumn, new Problem($"{what} a second time, as {again.Value}", $"each figure once; it stands in {place} as {first.Value}{(intake.Unnamed.AreOfTwo(first.SourceFile, again.SourceFile) ? "; where the files are of different units, import each by itself with --unit" : "")}"));
    }
}
