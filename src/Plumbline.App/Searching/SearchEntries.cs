using System.Runtime.CompilerServices;
using Plumbline.App.Actions;
using Plumbline.App.Contracts.Reading;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Registers;
using Plumbline.App.Registers.Rows;
using Plumbline.App.Risks;
using Plumbline.Core.Actions;
using Plumbline.Core.Collections;
using Plumbline.Core.Commentaries;
using Plumbline.Core.Contracts.Records;
using Plumbline.Core.Finance.Statements;
using Plumbline.Core.Indicators;
using Plumbline.Core.Ledger;
using Plumbline.Core.Objectives;
using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Registers.Records;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Units;
using Plumbline.Reports.Blocks.Screens;
using Plumbline.Reports.Composition;

namespace Plumbline.App.Searching;

/// <summary>Lists what can be found in an organisation: measures in the order of papers, units, papers, line lists, forms, objectives, contracts, statements, registers and their rows, risks, actions, commentary and changes with the latest first.</summary>
internal static class SearchEntries
{
    /// <summary>The number of the latest changes that can be found.</summary>
    internal const int MostChanges = 10_000;

    internal static async IAsyncEnumerable<SearchEntry> RunAsync(ILedger ledger, OrganisationDefinitions definitions, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var notices = definitions.Picture.Values.Of<Contract>().Count == 0 ? [] : await ReadContractNotices.RunAsync(ledger, definitions, cancellation);
        foreach (var entry in Defined(definitions, notices.ToLookup(static one => one.Contract))) yield return entry;
        foreach (var register in FindRegister.All(definitions))
        {
            yield return Of(register);
            foreach (var row in (await ReadAllRows.RunAsync(ledger, definitions, register, cancellation)).All) yield return Of(register, row);
        }

        foreach (var entry in await RequirementsAsync(ledger, definitions, cancellation)) yield return entry;
        foreach (var risk in await RiskParts.ReadAsync(ledger, definitions, Kinds.Risks, parent: null, cancellation)) yield return Of(risk);
        foreach (var entry in (await ReadActions.RunAsync(ledger, definitions, cancellation)).Entries) yield return Of(entry.Action);
        foreach (var entry in Written(definitions)) yield return entry;
        foreach (var entry in await ChangesAsync(ledger, definitions, cancellation)) yield return entry;
    }

    private static IEnumerable<SearchEntry> Defined(OrganisationDefinitions definitions, ILookup<ContractCode, ContractNotice> notices)
    {
        var picture = definitions.Picture;
        return picture.Indicators.Select(Of)
            .Concat(picture.Units.All.Select(Of))
            .Concat(definitions.Workspace.Reports.Select(Of))
            .Concat(picture.Collections.Select(Of))
            .Concat(picture.Values.Of<FormDefinition>().Select(Of))
            .Concat(picture.Values.Of<Objective>().OrderBy(static one => one.Code, ObjectiveCode.Order).Select(Of))
            .Concat(picture.Values.Of<Contract>().OrderBy(static one => one.Position ?? int.MaxValue).ThenBy(static one => one.Code, ContractCode.Order).Select(one => Of(one, notices[one.Code])))
            .Concat(picture.Values.Of<StatementDefinition>().Where(one => one.Unit is null || picture.Units.Find(one.Unit) is not null).OrderBy(static one => one.Name, StringComparer.Ordinal).Select(Of));
    }

    private static IEnumerable<SearchEntry> Written(OrganisationDefinitions definitions)
    {
        var picture = definitions.Picture;
        return picture.Commentaries.OrderByDescending(static words => words.Period.Last).ThenBy(static words => words.Indicator, IndicatorCode.Order).ThenBy(static words => words.Unit, UnitCode.Order)
            .Select(words => Of(words, picture.Find(words.Indicator), picture.Units.Find(words.Unit)));
    }

    private static SearchEntry Of(FormDefinition form) => SearchEntry.Of(
        SearchKind.Form,
        form.Code.ToString(),
        form.Name,
        [(SearchField.Name, form.Name), (SearchField.Code, form.Code.ToString()), (SearchField.Definition, form.Note), .. form.Fields.Select(static field => (SearchField.Words, (string?)field.Ask))]);

    private static SearchEntry Of(RegisterDefinition register) => SearchEntry.Of(
        SearchKind.Register,
        register.Code.ToString(),
        register.Name,
        (SearchField.Name, register.Name),
        (SearchField.Code, register.Code.ToString()),
        (SearchField.Definition, register.Note));

    private static SearchEntry Of(RegisterDefinition register, RegisterRow row)
    {
        var said = register.Fields.Select(field => (Field: field, Text: row.Values.GetValueOrDefault(field.Code))).Where(static one => one.Text is not null).ToList();
        var title = said.FirstOrDefault(static one => one.Field is TextField).Text?.Split('\n')[0] ?? row.Code.ToString();
        return SearchEntry.Of(
            SearchKind.Row,
            $"{register.Code}/{row.Code}",
            title,
            [(SearchField.Name, title), (SearchField.Code, row.Code.ToString()), .. said.Select(static one => (SearchField.Words, (one.Field as ChoiceField)?.Find(one.Text!)?.Word ?? one.Text))]);
    }

    private static SearchEntry Of(Objective objective) => SearchEntry.Of(
        SearchKind.Objective,
        objective.Code.ToString(),
        objective.Name,
        (SearchField.Name, objective.Name),
        (SearchField.Code, objective.Code.ToString()),
        (SearchField.Section, string.Join(", ", objective.Domains.Select(static domain => domain.Replace('-', ' ')))),
        (SearchField.Owner, objective.Sponsor));

    private static SearchEntry Of(StatementDefinition statement) => SearchEntry.Of(
        SearchKind.Statement,
        statement.Name,
        statement.Title,
        [
            (SearchField.Name, statement.Title),
            (SearchField.Code, statement.Name),
            // What it calls its lines may be no measure's name.
            .. statement.Rows.Select(static row => row switch
            {
                StatementRow.Line line => (SearchField.Definition, line.Name),
                StatementRow.Sum sum => (SearchField.Definition, sum.Name),
                _ => (SearchField.Definition, (string?)null),
            }),
        ]);

    private static SearchEntry Of(Contract contract, IEnumerable<ContractNotice> notices) => SearchEntry.Of(
        SearchKind.Contract,
        contract.Code.ToString(),
        contract.Name,
        [
            (SearchField.Name, contract.Name),
            (SearchField.Code, contract.Code.ToString()),
            (SearchField.OtherName, contract.Service),
            (SearchField.Owner, contract.Commissioner),
            (SearchField.Section, contract.Board),
            .. notices.Select(static notice => (SearchField.Words, (string?)$"{ScreenContracts.KindOf(notice.Kind)} {notice.Code}: {notice.Text}")),
        ]);

    // Each once, as of the last month for which it is stated.
    private static async Task<IEnumerable<SearchEntry>> RequirementsAsync(ILedger ledger, OrganisationDefinitions definitions, CancellationToken cancellation) =>
        (await RiskParts.ReadAsync(ledger, definitions, Kinds.ContractExceptions, parent: null, cancellation))
            .GroupBy(static one => (one.Service, one.Kpi))
            .Select(static same => same.MaxBy(static one => one.Period.Last)!)
            .OrderByDescending(static one => one.Period.Last).ThenBy(static one => one.Position ?? int.MaxValue).ThenBy(static one => one.Kpi, StringComparer.Ordinal)
            .Select(static one => SearchEntry.Of(
                SearchKind.Requirement,
                one.Period.ToString(),
                one.Kpi,
                (SearchField.Name, one.Kpi),
                (SearchField.OtherName, one.Service),
                (SearchField.Section, one.Board),
                (SearchField.Words, one.Mitigation)) with { Period = one.Period });

    private static SearchEntry Of(Risk risk) => SearchEntry.Of(
        SearchKind.Risk,
        risk.Code.ToString(),
        risk.Title,
        (SearchField.Name, risk.Title),
        (SearchField.Code, risk.Code.ToString()),
        (SearchField.Section, risk.Category),
        (SearchField.Owner, risk.Owner),
        (SearchField.Owner, risk.Handler),
        (SearchField.Definition, risk.Description),
        (SearchField.Words, risk.Cause),
        (SearchField.Words, risk.Event),
        (SearchField.Words, risk.Effect));

    private static SearchEntry Of(TrackedAction action) => SearchEntry.Of(
        SearchKind.Action,
        action.Code.ToString(),
        action.What,
        (SearchField.Name, action.What),
        (SearchField.Code, action.Code.ToString()),
        (SearchField.Owner, action.Owner),
        (SearchField.Words, action.Evidence));

    private static SearchEntry Of(Indicator indicator) => SearchEntry.Of(
        SearchKind.Measure,
        indicator.Code.ToString(),
        indicator.NameInList,
        (SearchField.Name, indicator.Name),
        (SearchField.OtherName, indicator.ShortName),
        (SearchField.Code, indicator.Code.ToString()),
        (SearchField.Code, indicator.Number),
        (SearchField.Section, string.Join(", ", new[] { indicator.Placement.Domain, indicator.Placement.Section, indicator.Placement.Group }.OfType<string>())),
        (SearchField.Owner, indicator.Owner),
        (SearchField.Definition, indicator.Description),
        (SearchField.Definition, indicator.Where),
        (SearchField.Definition, indicator.Source),
        (SearchField.Words, indicator.Note));

    private static SearchEntry Of(Unit unit) => SearchEntry.Of(
        SearchKind.Unit, unit.Code.ToString(), unit.Name, (SearchField.Name, unit.Name), (SearchField.OtherName, string.Join(", ", unit.Aliases)), (SearchField.Code, unit.Code.ToString()));

    private static SearchEntry Of(ReportDefinition report) => SearchEntry.Of(
        SearchKind.Paper, report.Name, report.Title, (SearchField.Name, report.Title), (SearchField.Code, report.Name));

    private static SearchEntry Of(CollectionDefinition list) => SearchEntry.Of(
        SearchKind.List, list.Code.ToString(), list.Name, (SearchField.Name, list.Name), (SearchField.Code, list.Code.ToString()), (SearchField.Words, list.Note));

    private static SearchEntry Of(Commentary words, Indicator? indicator, Unit? unit) =>
        SearchEntry.Of(
            SearchKind.Commentary,
            words.Indicator.ToString(),
            indicator?.NameInList ?? words.Indicator.ToString(),
            (SearchField.Words, words.Why),
            (SearchField.Words, words.Doing),
            (SearchField.Words, words.Expected?.ToString()),
            (SearchField.Words, words.Note),
            (SearchField.Section, unit?.Name)) with { Unit = words.Unit, Period = words.Period };

    private static async Task<IReadOnlyList<SearchEntry>> ChangesAsync(ILedger ledger, OrganisationDefinitions definitions, CancellationToken cancellation)
    {
        var head = definitions.Position.Number.Value;
        var since = head > MostChanges ? ChangeNumber.Of(head - MostChanges) : null;
        var changes = new List<SearchEntry>();
        await foreach (var change in ledger.ChangesAsync(definitions.Picture.Settings.Code, since, cancellation))
        {
            if (change.Number.Value > head) break;
            var number = change.Number.ToString();
            changes.Add(SearchEntry.Of(SearchKind.Change, number, $"Change {number}", (SearchField.Reason, change.Reason), (SearchField.Owner, change.Author.ToString()), (SearchField.Reason, change.Source)));
        }

        changes.Reverse();
        return changes;
    }
}
