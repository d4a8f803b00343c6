// What the edition's pages need: a file of its own, loaded when one is opened.
import './review-page';
import './sources-page';
