using Plumbline.App.Ledger;
using Plumbline.Core.Periods;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Returns.Records;

namespace Plumbline.App.Definitions.Returns;

/// <summary>Reads the answers to the scored questions of a form from the ledger: those of the periods asked for, by seeks.</summary>
internal static class ReturnAnswerRows
{
    /// <summary>The answers for some periods, in the order of periods’ names, units and fields.</summary>
    internal static async Task<IReadOnlyList<ReturnAnswer>> ReadAsync(ILedger ledger, OrganisationDefinitions definitions, FormDefinition form, IReadOnlyCollection<Period> periods, CancellationToken cancellation = default) =>
        Read(definitions, form, await ReturnRows.RowsAsync(ledger, definitions, ReturnAnswersKind.Instance.Name, form, periods, keys: null, cancellation));

    /// <summary>The answers of one unit for a period.</summary>
    internal static async Task<IReadOnlyList<ReturnAnswer>> FindAsync(ILedger ledger, OrganisationDefinitions definitions, FormDefinition form, string unit, Period period, CancellationToken cancellation = default) =>
        Read(definitions, form, await ReturnRows.RowsAsync(ledger, definitions, ReturnAnswersKind.Instance.Name, form, [period], [.. form.Questions.Select(question => ReturnAnswersKind.KeyOf(unit, question.Code))], cancellation));

    private static IReadOnlyList<ReturnAnswer> Read(OrganisationDefinitions definitions, FormDefinition form, IReadOnlyList<Ledger.Facts.DefinitionRow> rows) =>
        [.. new ReturnReader([form], definitions.Picture.Settings.Calendar).ReadAnswers(rows)];
}
