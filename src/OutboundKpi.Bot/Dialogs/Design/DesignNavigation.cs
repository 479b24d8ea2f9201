using System.Text;

namespace OutboundKpi.Bot.Dialogs.Design;

/// <summary>The way through the questions: which comes next, which came before, and where a word leads.</summary>
public sealed class DesignNavigation(IEnumerable<DesignQuestion> questions)
{
    /// <summary>The question before this one.</summary>
    public const string Back = "back";

    private readonly DesignQuestion[] _questions = [.. questions.OrderBy(question => question.Step)];

    /// <summary>The questions in their order.</summary>
    public IReadOnlyList<DesignQuestion> Questions => _questions;

    /// <summary>The question of a step.</summary>
    public DesignQuestion Of(DesignStep step) => _questions.First(question => question.Step == step);

    /// <summary>Goes on from a question that was answered.</summary>
    /// <returns>The draft at the next question; at the same one, to be asked again, while something is wrong or asked back.</returns>
    public (DesignDraft Draft, bool IsRetry) Advance(DesignScene scene)
    {
        var question = Of(scene.Draft.Step);
        return question.Problems(scene).Count > 0 || question.AsksBack(scene) ? (scene.Draft, true) : (Next(scene), false);
    }

    /// <summary>The draft at the question after the one that it waits at.</summary>
    public DesignDraft Next(DesignScene scene)
    {
        var draft = scene.Draft;
        if (draft.Step == DesignStep.Item && draft.ItemIndex + 1 < draft.Kpis.Count)
            return draft with { ItemIndex = draft.ItemIndex + 1 };

        var next = _questions.FirstOrDefault(question => question.Step > draft.Step && question.IsAsked(scene)) ?? _questions[^1];
        return draft.At(next.Step) with { ItemIndex = 0 };
    }

    /// <summary>The draft at the question before the one that it waits at; the first stays.</summary>
    public DesignDraft Previous(DesignScene scene)
    {
        var draft = scene.Draft;
        if (draft.Step == DesignStep.Item && draft.ItemIndex > 0)
            return draft with { ItemIndex = draft.ItemIndex - 1 };

        var previous = _questions.LastOrDefault(question => question.Step < draft.Step && question.IsAsked(scene)) ?? _questions[0];
        return draft.At(previous.Step) with { ItemIndex = previous.Step == DesignStep.Item ? Math.Max(0, draft.Kpis.Count - 1) : 0 };
    }

    /// <summary>The first question with something wrong in its answer, as far as the design has come; <see langword="null"/> when all is well.</summary>
    public DesignDraft? FirstWrong(DesignScene scene)
    {
        foreach (var question in _questions.Where(question => question.IsAsked(scene)))
        {
            if (question.Step != DesignStep.Item)
            {
                if (question.Problems(scene).Count > 0)
                    return scene.Draft.At(question.Step);

                continue;
            }

            for (var i = 0; i < scene.Draft.Kpis.Count; i++)
            {
                var there = scene.Draft with { ItemIndex = i };
                if (question.Problems(scene with { Draft = there }).Count > 0)
                    return there.At(DesignStep.Item);
            }
        }

        return null;
    }

    /// <summary>Where a typed text leads; <see langword="null"/> when it is no word of the way.</summary>
    public DesignMove? Read(DesignScene scene, string text)
    {
        var said = text.Normalize(NormalizationForm.FormKC).Trim().TrimEnd('。', '.', '!');
        if (Is("design.backWords"))
            return new DesignMove.Back();

        if (Is("design.nextWords"))
            return new DesignMove.Next();

        if (Is("design.allWords"))
            return new DesignMove.Overview();

        foreach (var word in scene.Texts.List("design.editWords"))
        {
            if (said.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                return StepOf(scene, said[word.Length..].Trim(' ', ':')) is { } step ? new DesignMove.To(step) : null;
        }

        return null;

        bool Is(string key) => scene.Texts.List(key).Contains(said, StringComparer.OrdinalIgnoreCase);
    }

    // "編集 ゴール", "edit goal", "編集 3".
    private DesignStep? StepOf(DesignScene scene, string words)
    {
        if (words.Length == 1 && words[0] is >= '1' and <= '7')
            return _questions.First(question => DesignFrame.NumberOf(question.Step) == words[0] - '0').Step;

        return _questions.FirstOrDefault(question => string.Equals(scene.Texts[DesignFrame.KeyOf(question.Step, "name")], words, StringComparison.OrdinalIgnoreCase))?.Step;
    }
}

/// <summary>A move between questions that was typed.</summary>
public abstract record DesignMove
{
    private DesignMove()
    {
    }

    /// <summary>To the one before.</summary>
    public sealed record Back : DesignMove;

    /// <summary>To the one after, if this one is answered.</summary>
    public sealed record Next : DesignMove;

    /// <summary>To all of them.</summary>
    public sealed record Overview : DesignMove;

    /// <summary>To a certain one.</summary>
    public sealed record To(DesignStep Step) : DesignMove;
}
