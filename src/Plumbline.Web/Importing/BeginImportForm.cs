using System.Text;
using Plumbline.Web.Forms;
using Plumbline.App.Importing.Beginning;
using Plumbline.Core.Text;
using Plumbline.Web.Components;
using Plumbline.Web.Views;

namespace Plumbline.Web.Importing;

/// <summary>The first step of an import: files, or a table pasted into a box.</summary>
internal static class BeginImportForm
{
    // Files are in memory on their way into the store: those of two people at once.
    private static readonly SemaphoreSlim Turns = new(2);

    internal const string Files = "files";
    internal const string Pasted = "pasted";

    internal static async Task<View> ShowAsync(FormVisit visit, CancellationToken cancellation) => new()
    {
        Title = "Import figures",
        Menu = MenuEntry.Enter,
        Crumbs = [new Crumb("Enter", visit.Visit.Links.To(["enter"])), new Crumb("Import figures")],
        Body = new PageBody(typeof(BeginImportPage), new Dictionary<string, object?>(StringComparer.Ordinal) 
        {
            [nameof(BeginImportPage.Visit)] = visit,
            [nameof(BeginImportPage.Begun)] = await OpenImport.ListAsync(visit.Visit.Ledger, visit.Visit.Actor, visit.Visit.Links.Organisation, cancellation),
        }),
    };

    internal static async Task<FormAnswer> TakeAsync(FormVisit visit, CancellationToken cancellation)
    {
        await Turns.WaitAsync(cancellation);
        try
        {
            return await KeepAsync(visit, cancellation);
        }
        finally
        {
            Turns.Release();
        }
    }

    private static async Task<FormAnswer> KeepAsync(FormVisit visit, CancellationToken cancellation)
    {
        var files = new List<(string, byte[])>();
        foreach (var file in visit.Fields.Files(Files))
        {
            if (file.Length > BeginImport.LongestFile)
            {
                visit.Add(Files, $"Found {PlainText.Visible(file.FileName)}, which has more than 50 MB; expected a file of at most 50 MB. The command imports larger ones.");
                return FormAnswer.Again;
            }

            using var content = new MemoryStream((int)file.Length);
            await file.CopyToAsync(content, cancellation);
            files.Add((file.FileName, content.ToArray()));
        }

        if (visit.Fields.Text(Pasted) is not null) files.Add(("pasted.txt", Encoding.UTF8.GetBytes(visit.Fields.Raw(Pasted))));
        var begun = await BeginImport.RunAsync(visit.Visit.Ledger, visit.Visit.Actor, visit.Visit.Links.Organisation, files, cancellation);
        if (begun.TryGet(out var id, out var problem)) return new FormAnswer.Done(visit.Visit.Links.To(["import", id]));
        visit.Add(Files, $"{Counted.Sentence(problem.ToString())}.");
        return FormAnswer.Again;
    }
}
