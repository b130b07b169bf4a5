using System.Globalization;
using Plumbline.Web.Forms;
using Plumbline.App.Importing;
using Plumbline.App.Importing.Beginning;
using Plumbline.App.Importing.Labels;
using Plumbline.App.Importing.Settling;
using Plumbline.App.Registers;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;
using Plumbline.Core.Units;
using Plumbline.Web.Addresses;
using Plumbline.Web.Components;

namespace Plumbline.Web.Importing;

/// <summary>What the page of an import shows.</summary>
internal static class SettleImportView
{
    internal static string ShownOf(ReadingKey key) => string.Create(CultureInfo.InvariantCulture, $"{key.Version}/{key.Position}");

    internal static SettleImportModel Of(FormVisit visit, string title, BegunImport import, ImportReading reading, ImportPreview preview)
    {
        var page = visit.Visit;
        var settings = visit.Fields.All.Count > 0 ? SettleImportFields.Read(visit.Fields) : import.Settings;
        var picture = page.Definitions.Picture;
        return new SettleImportModel
        {
            Title = title,
            Visit = visit,
            Settings = settings,
            Preview = preview,
            Shown = ShownOf(reading.Key),
            Counts = [.. ImportCountsWords.Lines(preview)],
            Texts = [.. TextsOf(visit, settings, preview)],
            Unsettled = preview.UnsettledCount,
            Registers = [new Choice("", "As the files say"), .. FindRegister.All(page.Definitions).Select(static register => new Choice(register.Code.ToString(), register.Name))],
            Units = [new Choice("", "As the files say, else the top unit"), .. picture.Units.All.Select(static unit => new Choice(unit.Code.ToString(), unit.Name))],
            Recipes = [new Choice("", "The one whose headings fit, if any"), new Choice("none", "None"), .. ReadSettings.RecipesOf(page.Definitions).Select(static name => new Choice(name, name))],
            Changed = PartOf("changed", preview.Changed, preview.Counts.Changed),
            New = PartOf("new", preview.New, preview.Counts.New),
            BackAddress = page.Links.To(["import"]),
            Remembers = CommitImport.Remembers(page.Actor, page.Links.Organisation),
            UnitOf = code => UnitCode.Parse(code).TryGet(out var parsed, out _) ? picture.Units.Find(parsed)?.Name ?? code : code,
            PeriodOf = text => Period.Parse(text, picture.Settings.Calendar).TryGet(out var period, out _) ? period.ToText(picture.Settings.Language, full: true) : text,
            NameOf = code => IndicatorCode.Parse(code).TryGet(out var parsed, out _) && picture.Find(parsed) is { } indicator ? indicator.NameInList : code,
        };

        FigurePart PartOf(string name, IReadOnlyList<PreviewedFigure> listed, long count)
        {
            var at = page.Page(name);
            return new FigurePart(
                [.. listed.Skip((at - 1) * Paging.Rows).Take(Paging.Rows)],
                count,
                Paging.Of(at, listed.Count, other => page.Links.To(["import", import.Id], (name, Links.Of(other))) + "#" + name));
        }
    }

    private static IEnumerable<TextToSettle> TextsOf(FormVisit visit, ImportSettings settings, ImportPreview preview)
    {
        var decided = settings.Decisions.GroupBy(static one => (one.Kind, one.Label)).ToDictionary(static group => group.Key, static group => group.Last().Decision);
        var number = 0;
        foreach (var text in preview.Unsettled.Take(SettleImportFields.MostTexts))
        {
            var kind = Names<MappingKind>.Of(text.Kind);
            decided.Remove((kind, text.Label), out var decision);
            yield return Text(number++, kind, text.Label, AboutOf(text), [.. ProposalsOf(text)], decision ?? (visit.IsSent ? null : text.Likely?.Code), isSettled: false) with { Column = text.Column?.ReplaceLineEndings(" "), Warning = text.IsPlan ? Counted.Sentence(UnsettledText.PlanRemedy) + "." : null };
        }

        foreach (var ((kind, label), decision) in decided)
        {
            var name = preview.Codes.FirstOrDefault(code => Names<MappingKind>.Of(code.Kind) == kind && code.Code == decision)?.Name;
            var known = new Proposal(decision, decision == SkipWord ? LeftOut : string.IsNullOrEmpty(name) ? decision : name, decision == SkipWord || string.IsNullOrEmpty(name) ? null : decision);
            yield return Text(number++, kind, label, null, decision == SkipWord ? [known] : [known, new Proposal(SkipWord, LeftOut, null)], decision, isSettled: true);
        }
    }

    private const string SkipWord = "skip";
    private const string LeftOut = "Leave these rows out";

    private static TextToSettle Text(int number, string kind, string label, string? about, IReadOnlyList<Proposal> proposals, string? decision, bool isSettled)
    {
        var isProposed = proposals.Any(one => one.Value == decision);
        return new TextToSettle(number, kind, label, about, proposals, isProposed ? decision : null, isProposed ? null : decision, isSettled);
    }

    private static IEnumerable<Proposal> ProposalsOf(UnsettledText text)
    {
        if (text.Kind == MappingKind.Status)
        {
            foreach (var status in TextReading.Statuses) yield return new Proposal(status, Counted.Sentence(status.Replace('-', ' ')), null);
            yield break;
        }

        foreach (var near in text.Near)
            yield return new Proposal(near.Code, near.Name, string.Create(CultureInfo.InvariantCulture, $"{near.Code}, {near.Score:0%} alike{(near.Against is { } against ? $"; the file {against}" : "")}"));
        yield return new Proposal(SkipWord, LeftOut, null);
        if (text.Column is { } heading) yield return new Proposal(SettleImportFields.Column, $"Leave out the column “{PlainText.Visible(heading)}”", "it says nothing of a unit");
    }

    private static string AboutOf(UnsettledText text)
    {
        var example = text.Example.ToString();
        return $"{PreviewRow.Rows(text.Rows)}, {(text.Rows == 1 ? "" : "first ")}at {PlainText.Visible(text.Place)}{(example.Length > 0 ? $": {example}" : "")}";
    }
}
