using System.Globalization;
using Plumbline.App.Access.Reading;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Access;
using Plumbline.Core.Ledger;
using Plumbline.Core.Units;

namespace Plumbline.App.Tests.Access.Reading;

/// <content>The filtering by hand.</content>
public abstract partial class ScopedLedgerTests
{
    private static async Task SameRowsAsync(ILedger scoped, ChangeNumber position)
    {
        var rows = (await scoped.PictureAsync(Small, [], position))!.Definitions;
        foreach (var kind in Kinds.All)
            Assert.Equal(rows.Where(row => row.Kind == kind.Name), await scoped.DefinitionsAsync(Small, new DefinitionQuery { Kind = kind.Name, AsAt = position }));
        Assert.Equal(rows, await scoped.DefinitionsAsync(Small, new DefinitionQuery { AsAt = position }));
    }

    private async Task<List<string>> KeysAsync(Scope scope, DefinitionQuery query) => [.. (await (await OpenAsync(scope)).DefinitionsAsync(Small, query)).Select(static row => row.Key)];

    private async Task<ILedger> OpenAsync(Scope scope) => ScopedLedgers.Of(Whole, await ReadDefinitions.RunAsync(Whole, Small), scope).Ledger;

    private Task<CommitResult> CommitAsync(string reason, params ObservationFact[] figures) => CommitThroughAsync(Whole, [], reason, figures);

    private static Task<CommitResult> CommitThroughAsync(ILedger ledger, DefinitionFact[] definitions, params ObservationFact[] figures) => CommitThroughAsync(ledger, definitions, "Why", figures);

    private static async Task<CommitResult> CommitThroughAsync(ILedger ledger, DefinitionFact[] definitions, string reason, ObservationFact[] figures) => await ledger.CommitAsync(Small, new ChangeDraft
    {
        Author = new("analyst"), Reason = reason, BasedOn = await ledger.HeadAsync(Small), Definitions = definitions, Observations = figures.ToAsyncEnumerable(),
    });

    private static Scope Within(string? unit, params string[] sections) => new(unit is null ? null : UnitCode.Parse(unit).Value, [.. sections]);

    private static IEnumerable<Scope> Scopes() =>
        from unit in Codes.Where(static code => code != "top").Append(null) from sections in new string[][] { [], ["Safe"], ["Caring", "Safe"] } where unit is not null || sections.Length > 0 select Within(unit, sections);

    // By hand: where each unit was on each day.
    private static bool ShowsUnit(Scope scope, string unit, DateOnly? day = null)
    {
        var isLater = day >= new DateOnly(2024, 1, 1);
        string[] above = unit switch
        {
            "a1" => ["a1", "a"],
            "b1" => ["b1", "b"],
            "moved" when day is null => ["moved", "a", "b"],
            "moved" => ["moved", isLater ? "b" : "a"],
            "late" when day is null || isLater => ["late", "a"],
            _ => [unit],
        };
        return scope.Unit is null || above.Contains(scope.Unit.ToString(), StringComparer.Ordinal);
    }

    private static string SectionOf(string measure) => measure switch { "safe-one" => "Safe", "caring-one" => "Caring", "led-one" => "Led", _ => "" };

    // The fourth change moves a measure to another section: it is shown where both now and then it stood in one of the scope's.
    private static bool ShowsMeasure(Scope scope, string measure, int position) =>
        scope.Sections.IsEmpty || (scope.Sections.Contains(measure == "led-one" ? position < Head ? "Led" : "Safe" : SectionOf(measure)) && (measure != "led-one" || position == Head));

    private static bool Shows(Scope scope, ObservationFact fact, int position) =>
        ShowsMeasure(scope, fact.Indicator, position) && ShowsUnit(scope, fact.Unit, DateOnly.ParseExact(fact.Period, "yyyy-MM", CultureInfo.InvariantCulture).AddMonths(1).AddDays(-1));
}
