using System.Runtime.CompilerServices;
using Plumbline.App.Printing;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Printing;

/// <summary>A test that prints for real. Without a browser and poppler's tools it is skipped, and says so.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute([CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
        : base(sourceFilePath, sourceLineNumber)
    {
        if (Browser.Find() is null)
            Skip = Browser.Advice;
        else if (!Tool.IsInstalled("pdfinfo"))
            Skip = "pdfinfo was not found: apt-get install poppler-utils";
    }
}
